declare module "commonmark-spec" {
  /** The specification's own examples; a tab is written `→`. */
  const spec: {
    readonly tests: readonly {
      readonly markdown: string;
      readonly html: string;
      readonly section: string;
      readonly number: number;
    }[];
  };
  export default spec;
}
