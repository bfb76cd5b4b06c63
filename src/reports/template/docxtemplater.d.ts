/** What is used of a package whose own types allow anything. */
declare module "docxtemplater" {
  /** A file of an archive. */
  interface ZipFile {
    readonly name: string;
    readonly options: object;
    readonly asText: () => string;
  }

  /** An archive, as far as it is asked. */
  interface Zip {
    readonly files: { readonly [name: string]: ZipFile };
    file(names: RegExp): readonly ZipFile[];
    file(name: string): ZipFile | null;
    file(name: string, content: string | Uint8Array): unknown;
    remove(name: string): unknown;
  }

  /** A piece of a document: a placeholder, text, or the XML around it. */
  interface Part {
    readonly type: string;
    readonly value: string;
    readonly module?: string;
    readonly inverted?: boolean;
    readonly element?: string;
    readonly subparsed?: readonly Part[];
  }

  interface FileTypeConfig {
    baseModules: readonly (() => { readonly name: string })[];
  }

  interface Options {
    readonly paragraphLoop: boolean;
    readonly errorLogging: boolean;
    readonly fileTypeConfig: FileTypeConfig;
    readonly syntax: { readonly changeDelimiterPrefix: null };
    readonly parser: (name: string) => { readonly get: (scope: unknown) => unknown };
  }

  /** Fills a document of Word; throws what is wrong with it. */
  export default class Docxtemplater {
    static readonly FileTypeConfig: { readonly docx: () => FileTypeConfig };
    constructor(zip: Zip, options: Options);
    readonly compiled: { readonly [file: string]: { readonly postparsed: readonly Part[] } };
    render(data: object): this;
  }
}
