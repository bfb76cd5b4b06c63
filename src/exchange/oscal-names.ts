/** Names of csm-check's own properties in OSCAL: what OSCAL has no field for. */
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

/** The name of csm-check's own part that holds what a control's questions ask, with their help. */
export const questionsPart = "questions";
