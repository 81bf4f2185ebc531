import { defineConfig } from 'vitest/config';

// `--mode long` (npm run test:long) asks the same tests for their full numbers.
export default defineConfig(({ mode }) => ({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'threads',
    maxWorkers: 2,
    // Generous, for slow and busy machines: a test that hangs still ends.
    testTimeout: mode === 'long' ? 600_000 : 60_000,
    env: mode === 'long' ? { HEARTLAND_LONG: '1' } : {},
  },
}));
