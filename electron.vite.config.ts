import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// Node 20 and Chromium 130 are what the oldest runtime that we test on has.
const NODE = 'node20'
const CHROMIUM = 'chrome130'

/** Leaves in `out/.bundled/` which npm packages a bundle holds, as the lock file names them: the bill of materials is made from that. */
function listPackages(bundle: string): Plugin {
  const inModules = /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//
  return {
    name: 'list-packages',
    generateBundle(_options, files) {
      const sources = Object.values(files).flatMap((file) =>
        // A font is an asset, not a module; it is known by the file it came from.
        file.type === 'chunk' ? file.moduleIds : file.originalFileNames.map((name) => resolve(name)),
      )
      const names = new Set(sources.flatMap((source) => inModules.exec(source.replaceAll('\\', '/'))?.[1] ?? []))
      mkdirSync('out/.bundled', { recursive: true })
      writeFileSync(`out/.bundled/${bundle}.json`, JSON.stringify([...names].sort()))
    },
  }
}

export default defineConfig({
  main: {
    plugins: [listPackages('main')],
    build: {
      target: NODE,
      sourcemap: true,
      minify: true,
      // The command line shares the packs' code with the app, so both come out of one build.
      outDir: 'out',
      rolldownOptions: {
        input: {
          'main/index': resolve('src/main/entry.ts'),
          'main/index-worker': resolve('src/node/packs/index-worker.ts'),
          'cli/index': resolve('src/cli/index.ts'),
        },
        output: { chunkFileNames: 'main/[name]-[hash].js', assetFileNames: 'main/[name]-[hash][extname]' },
      },
    },
  },
  preload: {
    plugins: [listPackages('preload')],
    build: {
      target: NODE,
      // A sandboxed preload can load nothing: it must be one CommonJS file that requires only `electron`.
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [vue(), listPackages('renderer')],
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      target: CHROMIUM,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
