/** Help of `catalogue`. */
export const catalogue: string = `Turns frameworks of other tools into catalogues, and catalogues into formats of
other tools.

Examples:
  csm-check catalogue import catalog.json low.json high.json -o mine.yaml
  csm-check catalogue export -o csm.oscal.json`;

/** Help of `catalogue import`. */
export const catalogueImport: { readonly about: string; readonly after: string } = {
  about: `Makes a catalogue of a published framework, on this machine, from your own copy
of it: an OSCAL catalogue with its profiles, a framework library of CISO
Assistant, or a standard of CycloneDX. What a file is shows in its content.

Examples:
  csm-check catalogue import library.yaml -o framework.yaml
  csm-check catalogue import catalog.json low.json high.json -o nist.yaml
  csm-check catalogue import standard.cdx.json | less

Then:
  csm-check validate framework.yaml
  csm-check init supplier.yaml --template --catalogue framework.yaml
  csm-check assess supplier.yaml --catalogue framework.yaml --level low`,
  after: `
Each OSCAL profile is a level. Nothing is fetched: what a profile imports is
among the files named, or in the profile's folder. What could not be carried
over is listed on standard error. The text keeps its owner's copyright.

Exit codes: 0 imported, 2 not (nothing is written).
`,
};

/** Help of `catalogue export`. */
export const catalogueExport: { readonly about: string; readonly after: string } = {
  about: `Writes a catalogue as an OSCAL 1.2.2 catalogue, as an OSCAL profile of one
level, or as a CycloneDX 1.7 standard.

Examples:
  csm-check catalogue export > defstan.oscal.json
  csm-check catalogue export -o defstan.cdx.json
  csm-check catalogue export --catalogue house-rules.yaml -o house.oscal.json
  csm-check catalogue export --level 1 --href defstan.oscal.json -o level-1.oscal.json`,
  after: `
The ending of FILE picks the format: .oscal.json or .cdx.json.

Exit codes: 0 written, 2 not.
`,
};
