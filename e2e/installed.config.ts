import { defineConfig } from '@playwright/test'

/** Run by `npm run package -- --installed`, on a machine of its own. */
export default defineConfig({
  testDir: 'installed',
  testMatch: '*.walk.ts',
  outputDir: '../test-results/installed',
  forbidOnly: true,
  // One computer, one story: each test goes on where the one before it ended.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
})
