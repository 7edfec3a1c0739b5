import { afterAll, vi } from 'vitest'

// A screen under test may still be loading a part that it did not wait for; without this it would do so after its document is gone.
afterAll(() => vi.dynamicImportSettled())
