import './jitless.ts';

export { RunningChat as default } from './running-chat.tsx';
