import type { ReadingProblem } from "../../document/problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is assessed (exit code 2).";

/** What each code of a problem of reading means: the text is not one YAML or JSON document. */
export const readingExplanations: Readonly<Record<ReadingProblem["code"], Explanation>> = {
  unreadable: {
    title: "The file cannot be read",
    means: `There is no file of that name, it is a folder, your account may not read it, the disk or network drive failed, or it is a link that leads elsewhere: in a CI, and with --no-follow, a link that leads out of its folder, to a hidden file or into .git is not followed, so that nobody puts the secrets of the runner into its log. The message says which. ${refused}`,
    todo: "Check the name, the folder and who may read the file. On the command line, put a name with spaces in quotes.",
  },
  "too-large": {
    title: "The file is too large",
    means: `A declaration may have 256 KiB at most, a catalogue 4 MiB with all its parts. A full declaration for the highest level needs far less. ${refused}`,
    todo: "Check that you named the right file. Name evidence files instead of pasting their text, and give each supplier a file of its own.",
    example: `controls:
  "2314":
    evidence:  # what keeps a declaration small
      - { title: Data protection policy, file: evidence/dp-policy.pdf }`,
  },
  "not-utf8": {
    title: "The file is not UTF-8 text",
    means: `Files are read as UTF-8. This one is saved as UTF-16 (older Windows programs call it Unicode) or in an older character set, or it is no text at all, such as a PDF or a Word document. ${refused}`,
    todo: "Open it in a text editor and save it as UTF-8; in Notepad that is a choice under Save as. A PDF, Word or Excel file cannot be read: name the declaration itself.",
  },
  "forbidden-character": {
    title: "The file holds a character that cannot be seen",
    means: `A control character, one that turns the direction of the text, or one that shows nothing at all (a blank without width, a soft hyphen, a filler, a tag) stands at the place named. With it, you would not see what is really read. Joiners and selectors are allowed within pictures and in scripts that are written with them. Tabs and line ends are allowed. ${refused}`,
    todo: "Delete the character. If you cannot find it, delete the words around it and type them again. It mostly comes along when text is pasted.",
  },
  "old-line-ends": {
    title: "The file has the line ends of old Macs",
    means: `A line ends with the character CR alone. Programs disagree on where such lines end, so the file is not read. ${refused}`,
    todo: "Save the file with the line ends of Windows (CRLF) or Unix (LF). Most text editors offer both.",
  },
  "empty-file": {
    title: "The file is empty",
    means: `There is nothing in the file, or nothing but comments. ${refused}`,
    todo: "Check that you saved it. Begin with these lines, or copy one of the examples that come with csm-check.",
    example: `format: csm-check/declaration@1
supplier:
  name: Harrow Precision Engineering Ltd
level: 0`,
  },
  "not-a-mapping": {
    title: `The file does not consist of "key: value" lines`,
    means: `The file holds a list or a piece of text where keys such as "format" and "supplier" are expected. A dash before the first key is enough to make it a list. ${refused}`,
    todo: "Write the keys at the beginning of their lines, without a dash.",
    example: `- format: csm-check/declaration@1
- level: 0`,
  },
  syntax: {
    title: "The file breaks a rule of YAML or JSON",
    means: `The message names the place and the slip: a tab before a key, a quote or bracket left open, a colon inside text, lines that do not line up, a no-break space or curly quote where a plain one belongs. A file whose name ends in .json has to be strict JSON, without comments. One slip can hide others. ${refused}`,
    todo: "Look at the line named, and at the one before it. Use spaces in front of keys, never tabs. Put text with a colon, or with an odd first character, in double quotes.",
    example: `supplier:
  name: "Harrow Precision Engineering Ltd
level: 0`,
  },
  "second-document": {
    title: "A second document begins in the file",
    means: `A line with three dashes begins another document. Only one is read from a file, so that nothing in it is passed over in silence. ${refused}`,
    todo: "Delete the dashes, or put each declaration into a file of its own.",
    example: `format: csm-check/declaration@1
---
format: csm-check/declaration@1`,
  },
  "duplicate-key": {
    title: "The same key stands twice",
    means: `Two lines at the same place have the same key. Other programs take the last one and say nothing, so an answer could be lost. 0001 and "0001" are the same key. ${refused}`,
    todo: "Keep the line that is true, and delete the other. The message names the line of the first.",
    example: `controls:
  "0001": yes
  0001: no`,
  },
  anchor: {
    title: "A value begins with &",
    means: `In YAML, & gives a value a name (an anchor), so that other lines can point to it. csm-check does not read anchors. If it is meant as text, part of it would be lost. ${refused}`,
    todo: "Put text that begins with & in quotes. If it is an anchor, delete it.",
    example: `supplier:
  name: &Co Engineering Ltd`,
  },
  alias: {
    title: "A value begins with *",
    means: `In YAML, * points to a value that was named elsewhere with & (an alias). csm-check does not read aliases: what counts has to stand where it is read. ${refused}`,
    todo: "Put text that begins with * in quotes. If it is an alias, write the value out.",
    example: `contract:
  reference: *MSX-77`,
  },
  "merge-key": {
    title: "Keys are taken over from elsewhere with <<",
    means: `In YAML, << copies keys from another place (a merge key). csm-check does not read it: an answer has to stand below its own control. ${refused}`,
    todo: "Delete the line, and write the keys out. Evidence for several controls is named once under documents.",
    example: `controls:
  "2500":
    <<: { note: See the list }
    answers: { needs-assessed: yes }`,
  },
  tag: {
    title: "A value begins with !",
    means: `In YAML, ! says of what type a value is (a tag). csm-check does not read tags. If it is meant as text, part of it would be lost. ${refused}`,
    todo: "Put text that begins with ! in quotes. If it is a tag, delete it.",
    example: `controls:
  "2500":
    note: !important ask the IT firm`,
  },
  "yaml-directive": {
    title: "The file begins with a % line that cannot be followed",
    means: `A line such as %YAML 1.1 asks for other rules than those of YAML 1.2, under which a word such as yes, or a date, means something else. ${refused}`,
    todo: "Delete the line that begins with %.",
    example: `%YAML 1.1
---
format: csm-check/declaration@1`,
  },
  "too-deep": {
    title: "Lists and keys lie too deep in each other",
    means: `The file nests them more than 64 levels deep. Nothing in a declaration or catalogue needs more than a handful, so this is a damaged file or not one of ours. ${refused}`,
    todo: "Check that you named the right file. Look at the place named for a row of brackets.",
  },
  "too-many-values": {
    title: "The file has more keys and items than are read",
    means: `A declaration or catalogue may have 200,000 keys and items, and a file that is imported a million: how long a file takes to read, and how much memory, hangs on them. YAML with a slip is read to find it, up to 600,000 words and marks. The largest catalogue that comes with csm-check has fewer than 30,000 keys and items. ${refused}`,
    todo: "Check that you named the right file. Give each supplier, or each framework, a file of its own.",
  },
  "too-many-problems": {
    title: "The file has more than 100 problems",
    means: `The first 100 are shown, and the rest are not. A single slip near the top, such as a wrong indentation, often causes many. ${refused}`,
    todo: "Fix the first ones, and run csm-check again.",
  },
};
