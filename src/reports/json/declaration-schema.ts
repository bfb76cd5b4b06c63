import { takesYesNo } from "../../declaration/read-answer.ts";
import type { Catalogue, Control, Question } from "../../catalogue/catalogue.ts";
import type { Json } from "../../text/json.ts";

/**
 * The published schema of a declaration, filled with a catalogue: an editor completes control ids, question ids and
 * choices and shows what each asks. Where a declaration names the catalogue itself, other controls are refused, too.
 */
export function declarationSchema(published: string, catalogue: Catalogue): Json {
  const base = parseObject(published);
  const ids = catalogue.controls;
  const controls = Object.fromEntries(ids.map((control) => [control.id, controlSchema(control)]));
  const named = { properties: { catalogue: { const: catalogue.id } }, required: ["catalogue"] };
  const closed = {
    properties: {
      controls: {
        propertyNames: {
          anyOf: [{ enum: ids.flatMap((control) => spellings(control.id)).map(String) }, { pattern: "^x-" }],
        },
      },
    },
  };
  return {
    ...base,
    allOf: [
      { properties: { controls: { type: ["object", "null"], properties: controls } } },
      { if: named, then: closed },
    ],
  };
}

function parseObject(text: string): { readonly [key: string]: Json } {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function controlSchema(control: Control): Json {
  const questions = control.questions.filter((question) => question.type !== "certificate");
  const applies = control.appliesIf;
  return {
    description: `${control.title} (${control.kind}). ${control.requirement}`,
    properties: {
      answers: {
        type: ["object", "null"],
        properties: Object.fromEntries([
          ...(applies === undefined ? [] : [[applies.id, { description: applies.ask, ...yesNo }] as const]),
          ...questions.map((question) => [question.id, answerSchema(question)] as const),
        ]),
        patternProperties: { "^x-": true },
        additionalProperties: false,
      },
    },
  };
}

const yesNo = {
  type: ["string", "boolean", "null"],
  pattern: "^(?:|[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$",
  examples: ["yes", "no", "unknown"],
} as const;

function answerSchema(question: Question): Json {
  const description = question.help === undefined ? question.ask : `${question.ask}\n\n${question.help}`;
  switch (question.type) {
    case "yes-no":
      return { description, ...yesNo };
    case "number":
      return {
        description: `${description} (${question.unit})`,
        type: ["number", "string", "null"],
        minimum: 0,
        pattern: "^(?:|\\d{1,12}(?:\\.\\d{1,6})?|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$",
      };
    case "date":
      return {
        description,
        type: ["string", "null"],
        pattern: "^(?:|\\d{4}-\\d{2}-\\d{2}|[Nn][Ee][Vv][Ee][Rr]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$",
      };
    case "choice":
      return {
        description: `${description}\n\n${optionsText(question)}`,
        anyOf: [
          { enum: [...question.options.flatMap(({ id }) => spellings(id)), null] },
          takesYesNo(question.options) ? yesNo : unknownWord,
        ],
      };
    case "choices":
      return {
        description: `${description}\n\n${optionsText(question)}`,
        anyOf: [
          {
            type: "array",
            uniqueItems: true,
            items: { enum: question.options.flatMap(({ id }) => spellings(id)) },
          },
          { type: "null" },
          unknownWord,
        ],
      };
    case "certificate":
      return false;
  }
}

/** An id as its text, and as a YAML reader may see it that takes digits for a number and true for a boolean. */
function spellings(id: string): readonly (string | number | boolean)[] {
  if (/^\d{1,15}$/.test(id)) return [id, Number(id)];
  return id === "true" || id === "false" ? [id, id === "true"] : [id];
}

const unknownWord = { type: "string", pattern: "^(?:|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$" } as const;

function optionsText(question: Extract<Question, { options: unknown }>): string {
  return question.options.map(({ id, says }) => `${id}: ${says}`).join("\n");
}
