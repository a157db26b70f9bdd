module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What the program imports is bundled into it: nothing is left to install.
    '@backstage/no-undeclared-imports': 'off',
    'import/no-extraneous-dependencies': ['error', { devDependencies: true }],
    // It is a program: its output is what it is for.
    'no-console': 'error',
  },
});
