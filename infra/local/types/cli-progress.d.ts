declare module 'cli-progress' {
  interface Options {
    readonly stream: NodeJS.WritableStream;
    readonly format: string;
    readonly hideCursor?: boolean;
  }
  export class SingleBar {
    constructor(options: Options);
    start(total: number, value: number): void;
    update(value: number): void;
    stop(): void;
  }
}
