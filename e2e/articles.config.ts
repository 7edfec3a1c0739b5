import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'articles',
  testMatch: '*.walk.ts',
  outputDir: '../test-results/articles',
  timeout: 600_000,
  expect: { timeout: 120_000 },
  workers: 1,
  reporter: 'line',
})
