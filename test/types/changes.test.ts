/**
 * What a change to the rules touches (CONTRIBUTING.md has the table). Each change is made to the source in memory, where it
 * must compile: a table in which a row is missing does not. Its files are counted.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/package';

/** What is put before or after which text of which file; a file that does not exist is new. */
type Edit = readonly [file: string, anchor: string, text: string];
interface Change {
  readonly what: string;
  readonly files: number;
  readonly edits: readonly Edit[];
}

const before = (anchor: string, text: string): string => `${text}\n${anchor}`;
const after = (anchor: string, text: string): string => `${anchor}\n${text}`;

const changes: readonly Change[] = [
  {
    what: 'a criterion, with its reasons: an applicant has staff',
    files: 8,
    edits: [
      ['policy/vocabulary.ts', "  'within-window',\n]", before("  'within-window',\n]", "  'has-staff',")],
      [
        'policy/wuhan-2025.ts',
        "      'within-window': [",
        before("      'within-window': [", "      'has-staff': [clause('1')],"),
      ],
      [
        'eligibility/eligibility.ts',
        "  'submitted-in-window': { criterion",
        before(
          "  'submitted-in-window': { criterion",
          "  'staff': { criterion: 'has-staff', verdict: 'met' },\n  'no-staff': { criterion: 'has-staff', verdict: 'unmet' },\n" +
            "  'staff-unknown': { criterion: 'has-staff', verdict: 'unknown', missing: ['employees'] },",
        ),
      ],
      [
        'eligibility/eligibility.ts',
        "  'submitted-in-window': WindowCompared;",
        after(
          "  'submitted-in-window': WindowCompared;",
          "  'staff': { readonly employees: number };\n  'no-staff': { readonly employees: number };\n  'staff-unknown': NothingCompared;",
        ),
      ],
      [
        'eligibility/criteria.ts',
        "  'within-window': ({",
        before(
          "  'within-window': ({",
          "  'has-staff': (_, { facts: { size: { employees } } }) => employees === undefined ? judged('staff-unknown', {}) : judged(employees > 0 ? 'staff' : 'no-staff', { employees }),",
        ),
      ],
      [
        'words/reasons.ts',
        "  'within-window': { zh",
        before("  'within-window': { zh", "  'has-staff': { zh: '用工', en: 'staff' },"),
      ],
      [
        'words/reasons.ts',
        "  'submitted-in-window': { zh",
        before(
          "  'submitted-in-window': { zh",
          ["'staff'", "'no-staff'", "'staff-unknown'"]
            .map((code) => `  ${code}: { zh: '用工', en: 'staff' },`)
            .join('\n'),
        ),
      ],
      [
        'words/reasons.ts',
        "  'submitted-in-window':\n",
        before(
          "  'submitted-in-window':\n",
          "  'staff': '用工 / staff',\n  'no-staff': '用工 / staff',\n  'staff-unknown': '用工 / staff',",
        ),
      ],
      [
        'schema/results.ts',
        "    'submitted-in-window': window,",
        before(
          "    'submitted-in-window': window,",
          "    'staff': object({ employees: whole(0) }),\n    'no-staff': object({ employees: whole(0) }),\n    'staff-unknown': nothing,",
        ),
      ],
      [
        'reference/eligibility.ts',
        "  'within-window': ({",
        before(
          "  'within-window': ({",
          "  'has-staff': ({ enterprise: { employees } }) => employees === undefined ? ['unknown', 'staff-unknown', {}, 'employees'] : decided(employees > 0, 'staff', 'no-staff', { employees }),",
        ),
      ],
      [
        'testing/eligibility-laws.ts',
        "  'no-major-accident': [",
        before("  'no-major-accident': [", "  'has-staff': ['eligibility-size', [staff]],"),
      ],
    ],
  },
  {
    what: 'a finding: a contract that is not in writing',
    files: 5,
    edits: [
      [
        'subsidy/findings.ts',
        "  'invoice-missing': { severity",
        before("  'invoice-missing': { severity", "  'contract-oral': { severity: 'disallows', rule: 'papers' },"),
      ],
      [
        'subsidy/findings.ts',
        'export interface ComparedBy {',
        after('export interface ComparedBy {', "  'contract-oral': { readonly contract: Reference };"),
      ],
      [
        'words/findings.ts',
        "  'invoice-missing': { zh",
        before("  'invoice-missing': { zh", "  'contract-oral': { zh: '口头合同', en: 'oral contract' },"),
      ],
      [
        'words/findings.ts',
        "  'invoice-missing': '",
        before("  'invoice-missing': '", "  'contract-oral': '合同{contract} / contract {contract}',"),
      ],
      [
        'schema/results.ts',
        "    'invoice-missing': invoice,",
        before("    'invoice-missing': invoice,", "    'contract-oral': contract,"),
      ],
      ['subsidy/line.ts', '', '// where it is found\n'],
      ['reference/assessment.ts', '', '// where it is found\n'],
    ],
  },
  {
    what: 'a step of the review: a visit after the evaluation',
    files: 5,
    edits: [
      ['policy/vocabulary.ts', "  'audited',\n  'listed',", before("  'audited',\n  'listed',", "  'visited',")],
      [
        'review/events.ts',
        '  audit: AuditResult;',
        before('  audit: AuditResult;', '  visit: { readonly opinion: string };'),
      ],
      ['review/events.ts', '  audited: { readonly audit', before('  audited: { readonly audit', '  visited: object;')],
      [
        'review/steps.ts',
        "    audit: {\n      by: ['auditor'],",
        before(
          "    audit: {\n      by: ['auditor'],",
          "    visit: { ...bare, by: ['city-bureau'], to: 'visited', fields: { opinion: 'text' }, rules: ['city-review'] },",
        ),
      ],
      ['words/lists.ts', '  audited: { zh', before('  audited: { zh', "  visited: { zh: '已踏勘', en: 'visited' },")],
      ['words/lists.ts', '  audit: { zh', before('  audit: { zh', "  visit: { zh: '踏勘', en: 'visit' },")],
      [
        'reference/review.ts',
        "  audit: {\n    by: ['auditor'],",
        before("  audit: {\n    by: ['auditor'],", "  visit: { by: ['city-bureau'], to: 'visited' },"),
      ],
    ],
  },
  {
    what: 'a limit for each claim, beside the annual cap',
    files: 6,
    edits: [
      [
        'policy/policy.ts',
        '  readonly annualCap: Yuan;',
        after('  readonly annualCap: Yuan;', '  readonly claimCap?: Yuan;'),
      ],
      [
        'policy/fields.ts',
        '    annualCap: parseYuan,',
        after('    annualCap: parseYuan,', "    'claimCap?': parseYuan,"),
      ],
      ['schema/policy.ts', '    annualCap: yuan,', after('    annualCap: yuan,', '    claimCap: optional(yuan),')],
      [
        'words/fields.ts',
        '  annualCap: { zh',
        before('  annualCap: { zh', "  claimCap: { zh: '单件上限', en: 'cap for each claim' },"),
      ],
      ['allocation/allocate.ts', '', '// where the least is taken\n'],
      ['reference/allocation.ts', '', '// where the least is taken\n'],
    ],
  },
  {
    what: "next year's policy",
    files: 2,
    edits: [
      [
        'policy/wuhan-2026.ts',
        '',
        "import { amendPolicy } from './register';\nimport { wuhan2025 } from './wuhan-2025';\n" +
          "export const wuhan2026 = () => amendPolicy(wuhan2025, { id: 'wuhan-2026', year: 2026 });\n",
      ],
      ['policy/register.ts', '', '// listed there\n'],
    ],
  },
  {
    what: 'the sentence of a problem',
    files: 1,
    edits: [['words/problems.ts', '', '// another sentence\n']],
  },
  {
    what: 'a reading of a point on which the notice is silent',
    files: 1,
    edits: [['policy/wuhan-2025-assumptions.ts', '', '// another alternative\n']],
  },
];

/** The source with all the changes, and what the compiler says of it. */
function compiled(): { readonly errors: readonly string[]; readonly misplaced: readonly string[] } {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const changed = new Map<string, string>();
  const misplaced: string[] = [];
  for (const [file, anchor, text] of changes.flatMap(({ edits }) => edits)) {
    const path = join(root, 'src', file);
    const source = changed.get(path) ?? (ts.sys.fileExists(path) ? readFileSync(path, 'utf8') : '');
    if (source.split(anchor).length !== 2 && anchor !== '') misplaced.push(`${file}: ${anchor}`);
    changed.set(path, anchor === '' ? source + text : source.replace(anchor, () => text));
  }
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => changed.has(path) || fileExists(path);
  host.readFile = (path) => changed.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...others) => {
    const text = changed.get(path);
    return text === undefined
      ? getSourceFile(path, ...others)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const roots = [...new Set([...fileNames, ...changed.keys()])];
  const program = ts.createProgram(roots, { ...options, noEmit: true, noUnusedLocals: false }, host);
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  return { errors, misplaced };
}

describe('what a change touches', () => {
  let result: ReturnType<typeof compiled>;
  beforeAll(() => {
    result = compiled();
  }, 300_000);

  it('every edit has its place, and the whole compiles: no other file has to change', () => {
    expect(result).toEqual({ errors: [], misplaced: [] });
  });

  it.each(changes)('$what: $files files', ({ files, edits }) => {
    expect(new Set(edits.map(([file]) => file)).size).toBe(files);
  });

  it('the page for contributors says the same', () => {
    const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    for (const { what, files, edits } of changes) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${what} |`));
      expect(row ?? '', what).toContain(`| ${files} |`);
      for (const [file] of edits) expect(row ?? '', what).toContain(file);
    }
  });
});
