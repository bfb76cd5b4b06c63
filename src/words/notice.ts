/** Said in every report, in every format. */
export const notice: string =
  "This is the supplier's own assessment, made with csm-check. It is not a certificate, and not an assessment by the MOD.";
