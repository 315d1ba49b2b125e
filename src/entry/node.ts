import './compile-cache.ts';

await import('./node-main.ts');
