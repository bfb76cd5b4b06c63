/** What is used of a package that brings no types. */
declare module "saxen" {
  /** Reads XML piece by piece. */
  export class Parser {
    on(
      event: "openTag",
      hears: (
        element: string,
        attributes: () => { readonly [name: string]: string },
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: "error", hears: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
