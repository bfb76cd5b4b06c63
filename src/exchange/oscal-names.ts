/** The namespace of csm-check's own properties in OSCAL; a name, not an address that is fetched. */
export const oscalNamespace = "https://csm-check.invalid/ns/oscal";

/** Names of those properties: what OSCAL has no field for. */
export const oscalProperties: Readonly<
  Record<"catalogue" | "level" | "levelRisk" | "recommended" | "kind" | "family" | "id", string>
> = {
  catalogue: "catalogue-id",
  level: "level",
  levelRisk: "level-risk",
  recommended: "recommended-at-level",
  kind: "kind",
  family: "family",
  id: "id",
};

/** The title of the resource in the back matter that holds a catalogue's copyright position. */
export const noticeTitle = "Copyright notice";
