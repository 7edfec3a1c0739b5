/** The layers of src, each rule with what breaks without it. Read by dependency-cruiser. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment:
        'The core runs in three processes and in tests without any of them: one import of theirs and it does not.',
      severity: 'error',
      // What only tests use may be made with the tests' library.
      from: { path: '^src/shared', pathNot: '(\\.test\\.ts|/testing/[^/]+\\.ts)$' },
      to: { pathNot: ['^src/shared', '^node_modules/valibot'] },
    },
    {
      name: 'renderer-reaches-no-process',
      comment: 'The window is sandboxed: an import of Electron, Node or main compiles, then dies at the counter.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^(src/(main|node|preload|cli)|node_modules/electron)', reachable: true },
    },
    {
      name: 'only-main-and-preload-know-electron',
      comment: 'Packs, log and exports are tested against real files without an Electron binary.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(main|preload)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'node-knows-no-main',
      comment: 'Work on disk must run in the command line too.',
      severity: 'error',
      from: { path: '^src/(node|cli)' },
      to: { path: '^src/(main|preload|renderer)' },
    },
    {
      name: 'preload-passes-the-contract-only',
      comment: 'What the bridge imports runs with Electron at hand, beside the page.',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { path: '^src', pathNot: '^src/(shared|preload)' },
    },
    {
      name: 'no-screen-to-screen',
      comment: 'A screen that imports another cannot be changed alone; shared parts live in ui, record or lookup.',
      severity: 'error',
      from: { path: '^src/renderer/(start|listen|choose|recover|close|records|admin)/' },
      to: { path: '^src/renderer/(start|listen|choose|recover|close|records|admin)/', pathNot: '^src/renderer/$1/' },
    },
    {
      name: 'ui-imports-vue-only',
      comment: 'The small parts are reused by every screen: a store in one would come along everywhere.',
      severity: 'error',
      from: { path: '^src/renderer/ui/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/renderer/(ui|words|keys)',
          '^src/shared',
          '^node_modules/(vue|@vue|@fontsource-variable|markdown-it)',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file.',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true },
    },
    {
      name: 'nothing-imports-a-test',
      comment: 'A test that is imported ships.',
      severity: 'error',
      from: { path: '^src', pathNot: '(\\.test\\.ts|/testing/)' },
      to: { path: '(\\.test\\.ts$|/testing/|fixture)' },
    },
  ],
  options: {
    tsPreCompilationDeps: false,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
