import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    setupFiles: ['src/renderer/testing/settle-imports.ts'],
    // Kills, full disks and whole packs take their time on a slow machine.
    testTimeout: 20_000,
  },
})
