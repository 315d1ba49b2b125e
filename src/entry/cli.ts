import './compile-cache.ts';

await import('./cli-main.ts');
