import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const ALL = ['tests/**/*.test.{ts,tsx}'];

// Tests that put something else in the place of a module: they need a worker of their own.
const MOCKING = ['tests/record/draft.test.ts'];

// No test touches the settings of whoever runs it.
const SETTINGS = { HEARTLAND_CONFIG: join(tmpdir(), 'heartland-tests') };

// `--mode long` (npm run test:long) asks the same tests for their full numbers, each file in a worker of its own. The
// short run shares two workers among all others, so that modules, books and compiled rules are there already.
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  return {
    test: {
      environment: 'node',
      pool: 'threads',
      maxWorkers: 2,
      // Generous, for slow and busy machines: a test that hangs still ends.
      testTimeout: long ? 600_000 : 60_000,
      env: long ? { ...SETTINGS, HEARTLAND_LONG: '1' } : SETTINGS,
      ...(long
        ? { include: ALL }
        : {
            projects: [
              { extends: true, test: { name: 'shared', isolate: false, include: ALL, exclude: MOCKING } },
              { extends: true, test: { name: 'apart', include: MOCKING } },
            ],
          }),
    },
  };
});
