/** What is said where no script runs. */
export const noScriptWords = {
  heading: "This page needs JavaScript to ask its questions",
  why: "Your browser does not run it here. The page works without a network: nothing is loaded, and nothing is sent.",
  steps: [
    "Where an e-mail program or a file viewer shows this page, save the file to your computer, and open it with a browser such as Edge, Chrome, Firefox or Safari.",
    "Where the browser has JavaScript switched off, switch it on for this file.",
    "Where a bar at the top says that scripts were blocked, allow them for this page.",
  ],
  reach:
    "If that is not possible, tell whoever sent you the page: the same questions come as a workbook, too.",
} as const;
