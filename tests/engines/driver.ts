/** The small face behind which the engines look the same: one page at a time. */
export interface Driver {
  /** Such as `Firefox 140.6`. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** The size of what a page has to draw in, CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A key by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Runs a function in the page; what it gives has to be JSON. */
  evaluate<Value, Argument>(
    work: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /** The pages that the engine prints, where it can be asked to. */
  countPages?(): Promise<number>;
  /** A PNG file of what is seen. */
  screenshot(): Promise<Buffer>;
  /** How many windows are open; the ones that a page opened count too. */
  windows(): Promise<number>;
  /** From now on everything else is asked of this window, counted from 0 in the order of opening. */
  focus(window: number): Promise<void>;
  /** Closes all windows but the first, and goes back to that. */
  closeOthers(): Promise<void>;
  close(): Promise<void>;
}

/** An engine, and how it is started; `missing` is what to install where it is not there. */
export interface Engine {
  readonly name: "Chromium" | "Firefox" | "WebKit";
  readonly isThere: boolean;
  readonly missing: string;
  start(): Promise<Driver>;
}
