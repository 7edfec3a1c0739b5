import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tour',
  testMatch: ['*.spec.ts', '*.tour.ts'],
  outputDir: '../test-results/tour',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'line',
})
