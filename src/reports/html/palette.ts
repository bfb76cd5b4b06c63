/** The colours of every page of ours, in both schemes, and those of a system that forces its own. */
export const palette: string = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f4f6f9; --ink: #1a2430; --soft: #525d6b; --rule: #d3dae3; --edge: #7c8896; --accent: #1c4270;
  --met: #17663b; --short: #a11f2b; --partly: #874a00; --open: #5d4594; --planned: #1c559b; --none: #55606e;
  --met-wash: #eaf5ee; --short-wash: #fcefef; --planned-wash: #ebf2fb; --open-wash: #f2eff9;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12171d; --panel: #1b222b; --ink: #e5eaf0; --soft: #a6b1be; --rule: #333e4a; --edge: #7b8895; --accent: #9cc3f2;
    --met: #74d19c; --short: #ff938d; --partly: #f1b662; --open: #c7b2f4; --planned: #8dbcff; --none: #a6b1be;
    --met-wash: #14261c; --short-wash: #2b191b; --planned-wash: #152333; --open-wash: #211c2f;
  }
}
@media (forced-colors: active) {
  :root { --paper: Canvas; --panel: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: CanvasText; --edge: CanvasText;
    --met: CanvasText; --short: CanvasText; --partly: CanvasText; --open: CanvasText; --planned: CanvasText; --none: CanvasText;
    --met-wash: Canvas; --short-wash: Canvas; --planned-wash: Canvas; --open-wash: Canvas; --accent: LinkText; }
}
`;
