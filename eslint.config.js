import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "coverage", "src/generated"] },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 200, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["error", { max: 50, skipComments: true, skipBlankLines: true }],
      complexity: ["error", { max: 19, variant: "modified" }],
    },
  },
  {
    // Tables of wording: one case after the other, nothing to follow.
    files: ["src/words/**/*-words.ts", "src/words/**/*-explanations.ts", "src/cli/help-texts.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 330 }] },
  },
);
