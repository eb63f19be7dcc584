declare module 'jsonstat-toolkit' {
  interface Value {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Dimension {
    readonly id: readonly string[];
    Category(id: string): { readonly label: string };
  }
  interface Dataset {
    readonly id: readonly string[];
    readonly n: number;
    readonly role: Readonly<Record<string, readonly string[] | null>>;
    readonly extension: unknown;
    Dimension(id: string): Dimension;
    Data(selection: Readonly<Record<string, string>>): Value;
  }
  interface Collection {
    readonly class: string;
    readonly label: string;
    readonly updated: string;
    readonly length: number;
    Dataset(at: number): Dataset;
  }
  function JSONstat(document: unknown): Collection;
  export = JSONstat;
}
