/** What the middle of the page shows. */
export interface View {
  readonly element: HTMLElement;
  /** What it is called in the title of the window. */
  readonly title: string;
  /** Whether something was typed or chosen that is not taken yet. */
  readonly isTouched: () => boolean;
}
