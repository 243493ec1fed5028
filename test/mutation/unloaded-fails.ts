/**
 * A reporter for mutation runs. A mutant that keeps a test file from loading leaves no failed test behind, and would be called
 * a survivor; this adds one failed test for each file that did not load.
 * @module
 */
import type { Reporter, TestModule } from 'vitest/node';

export default class UnloadedFails implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const { task } = module as unknown as { task: FileTask };
    if (task.result?.state !== 'fail' || task.tasks.length > 0) return;
    const error = { message: 'the file did not load', name: 'Error', stack: '' };
    task.tasks.push({
      type: 'test',
      id: `${task.id}_unloaded`,
      name: 'loads',
      fullName: `${task.name} loads`,
      fullTestName: 'loads',
      mode: 'run',
      meta: {},
      context: {},
      annotations: [],
      artifacts: [],
      timeout: 0,
      file: task,
      suite: task,
      result: { state: 'fail', errors: [error] },
    });
  }
}

interface FileTask {
  id: string;
  name: string;
  tasks: object[];
  result?: { state: string };
}
