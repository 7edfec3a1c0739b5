import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { listPackages } from './scripts/package/list-packages.mjs'

// Node 20 and Chromium 130 are what the oldest runtime that we test on has.
const NODE = 'node20'
const CHROMIUM = 'chrome130'

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
          'main/check-worker': resolve('src/node/sessions/check-worker.ts'),
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
