import fc from "fast-check";
import { expect, test } from "vitest";
import { imported, foreign } from "../support/importing.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "unknown",
    "yes",
    "null",
    "~",
    "0001",
    "- x",
    "a: b",
    "# c",
    "'",
    '"',
    "{{ insert: param, a }}",
    "\u202e",
  ),
  fc.string({ minLength: 450, maxLength: 700 }),
);
const prop = fc.record({ name: fc.constantFrom("label", "status", "x"), value: text });
const { part } = fc.letrec<{ part: unknown }>((tie) => ({
  part: fc.record(
    {
      name: fc.constantFrom("statement", "item", "guidance", "assessment-objective", "rationale"),
      prose: text,
      props: fc.array(prop, { maxLength: 2 }),
      parts: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("part"), { maxLength: 3 })),
    },
    { requiredKeys: ["name"] },
  ),
}));
const { group } = fc.letrec<{ control: unknown; group: unknown }>((tie) => ({
  control: fc.record(
    {
      id: text,
      title: text,
      params: fc.array(fc.record({ id: text, label: text, values: fc.array(text, { maxLength: 2 }) }), {
        maxLength: 2,
      }),
      props: fc.array(prop, { maxLength: 2 }),
      parts: fc.array(part, { maxLength: 3 }),
      controls: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("control"), { maxLength: 3 })),
    },
    { requiredKeys: [] },
  ),
  group: fc.record(
    {
      id: text,
      title: text,
      controls: fc.array(tie("control"), { maxLength: 3 }),
      groups: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("group"), { maxLength: 2 })),
    },
    { requiredKeys: [] },
  ),
}));

test("every catalogue of OSCAL with a control becomes a sound catalogue", () => {
  const catalog = fc.record({
    groups: fc.array(group, { maxLength: 3 }),
    metadata: fc.record({ title: text, version: text }),
  });
  fc.assert(
    fc.property(catalog, (each) => {
      const first = { id: "first", title: "First" };
      const { catalogue } = imported([foreign({ catalog: { ...each, controls: [first] } })]);
      expect(catalogue.controls.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test("every library with an assessable node becomes a sound catalogue", () => {
  const node = fc.record(
    {
      urn: fc.oneof(text, fc.constantFrom("a", "b", "c")),
      parent_urn: fc.constantFrom("a", "b", "c", "d"),
      assessable: fc.boolean(),
      ref_id: fc.oneof(text, fc.integer(), fc.double()),
      name: text,
      description: text,
      annotation: text,
      typical_evidence: text,
      implementation_groups: fc.array(fc.oneof(text, fc.constantFrom("g", "h"))),
      questions: fc.dictionary(
        fc.string(),
        fc.record({
          type: fc.constantFrom("unique_choice", "multiple_choice", "boolean", "text"),
          text,
          choices: fc.array(
            fc.record({
              value: fc.oneof(text, fc.constantFrom("Yes", "No", "N/A")),
              compute_result: fc.constantFrom("compliant", "non_compliant", null),
            }),
            { maxLength: 4 },
          ),
        }),
        { maxKeys: 3 },
      ),
    },
    { requiredKeys: [] },
  );
  const groups = [{ ref_id: "g", name: "G" }, { ref_id: "h", name: "H" }, { name: "g" }];
  fc.assert(
    fc.property(fc.array(node, { maxLength: 12 }), text, (nodes, name) => {
      const framework = {
        name: "N",
        implementation_groups_definition: groups,
        requirement_nodes: [{ assessable: true, ref_id: "1" }, ...nodes],
      };
      const { catalogue } = imported([foreign({ urn: "u", name, objects: { framework } })]);
      expect(catalogue.controls.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
