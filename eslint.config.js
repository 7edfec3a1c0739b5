import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'

// Every selector in one place: a later block would silently replace an earlier one's list.
const NO_MOCKS = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
  message: 'Whoever needs a module mock has put logic on the wrong side. Pass the thing in instead.',
}
const NO_DESK = {
  selector: "MemberExpression[object.name='window'][property.name='desk']",
  message: 'Only src/renderer/bridge.ts knows the bridge; a component that reaches it cannot be tested.',
}
const NO_IPC_MAIN = {
  selector: "ImportSpecifier[imported.name='ipcMain']",
  message: 'Only src/main/ipc/serve.ts may listen: it is the one gate that checks sender and input.',
}
const NO_DIALOG = {
  selector: "ImportSpecifier[imported.name='dialog']",
  message: 'Only src/main/system-dialogs.ts opens dialogs of the system: in kiosk mode they are a way to a shell.',
}
const NO_DEFAULT = {
  selector: 'ExportDefaultDeclaration',
  message: 'A named export says the same thing in every file that imports it.',
}
const NO_CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The shared core reads no clock: pass the instant in.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The shared core reads no clock: pass the instant in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The shared core takes no chances: pass the id in.',
  },
]
/** What ships starts no program and opens no socket; nobody need look for a call that cannot be written. */
const NO_WAY_OUT = {
  patterns: [
    {
      regex: '^(node:)?(net|http|https|http2|dgram|dns|tls|child_process|cluster)(/|$)',
      message: 'A desk has no network and starts no program.',
    },
  ],
  paths: [
    {
      name: 'electron',
      importNames: ['shell', 'net', 'autoUpdater', 'crashReporter', 'desktopCapturer'],
      message: 'These reach beyond this app: to other programs, to the network, or to what others show.',
    },
  ],
}
const everywhere = [NO_MOCKS, NO_DESK, NO_IPC_MAIN, NO_DIALOG, NO_DEFAULT]
const restricted = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] })

const typed = ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.{ts,vue}', 'e2e/**/*.ts'] }))

export default ts.config(
  { ignores: ['out/', 'dist/', '.tsbuild/', 'tour/', 'node_modules/', 'scripts/default-app/'] },
  ...typed,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,vue}', 'e2e/**/*.ts'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        project: ['src/*/tsconfig.json', 'src/tsconfig.tests.json', 'e2e/tsconfig.json'],
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...restricted(...everywhere),
      // A complete switch is one thought; its cases do not count.
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A complete switch without `default` is the point; numbers read well in a template string.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Handlers and bridges are async by contract even where today's body does not wait.
      '@typescript-eslint/require-await': 'off',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      // A label may wrap its field or name it by id; both are read out.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', NO_WAY_OUT] },
  },
  { files: ['src/shared/**/*.ts'], rules: restricted(...everywhere, ...NO_CLOCK) },
  {
    files: ['src/renderer/bridge.ts'],
    rules: restricted(...everywhere.filter((rule) => rule !== NO_DESK)),
  },
  {
    files: ['src/main/ipc/serve.ts'],
    rules: restricted(...everywhere.filter((rule) => rule !== NO_IPC_MAIN)),
  },
  {
    files: ['src/main/system-dialogs.ts'],
    rules: restricted(...everywhere.filter((rule) => rule !== NO_DIALOG)),
  },
  // The end-to-end tests ask through the bridge what the screens do not show.
  { files: ['e2e/**/*.ts'], rules: restricted(NO_MOCKS, NO_IPC_MAIN, NO_DEFAULT) },
  // The tools that read these files ask for a default export.
  {
    files: ['**/*.config.ts', 'src/**/*.vue', 'src/main/asset.d.ts'],
    rules: restricted(NO_MOCKS, NO_DESK, NO_IPC_MAIN),
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts', 'src/**/testing/**', 'src/shared/triage/fixture-pack.ts'],
    rules: {
      // A table of cases or a whole session is one thought, however long.
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Word tables are data: one entry a sentence.
    files: ['src/shared/words/**/*.ts', 'src/renderer/words/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['scripts/**/*.mjs', '*.js'], languageOptions: { sourceType: 'module' } },
  prettier,
)
