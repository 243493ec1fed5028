// The command, run as a user runs it: spreadsheets to a record, checked and reported; exit codes; encodings told apart.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import writeXlsx from 'write-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { wuhan2025, type RoundInput } from 'cloud-voucher-rules';
import { recordRound, type RoundRecord } from 'cloud-voucher-rules/audit';
import { sheetNames, tablesOf, type Sheet, type Table } from 'cloud-voucher-rules/tables';
import { csv } from '../../docs/repl/csv.mjs';
import { rowsOfCells } from '../../docs/repl/sheets.mjs';
import { input } from '../../docs/examples/wuhan-2025/make.mjs';
import { commandIn } from '../support/command';
import { manifest, root, scratchProject } from '../support/package';

const { folder, remove } = scratchProject([]);
afterAll(() => {
  end();
  remove();
});
const program = join(root, 'docs/repl/cloud-voucher-rules.mjs');
/** Each line in a process that stays; what a process alone shows is run in one of its own. */
const { run, end } = commandIn(folder);
const alone = (args: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));

/** The example’s applications as CSV files, in place of the template’s blank ones. */
function sheets(bytesOf: (text: string) => string | Uint8Array = (each) => each): void {
  const { applications, catalogue } = input;
  for (const [sheet, table] of Object.entries(tablesOf({ applications, catalogue }, { locale: 'zh' })) as [
    Sheet,
    Table,
  ][])
    writeFileSync(join(folder, 'in', `${sheetNames[sheet].zh}.csv`), bytesOf(csv(table)));
}
const imported = (out: string) => run('import', 'in', '--unit', 'yuan', '--budget', '350000', '--out', out);

describe('the command', () => {
  it('says how it is used, in both languages, and refuses what it does not know', async () => {
    expect(alone(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect((await run('--help')).stdout).toMatch(/核验记录 \/ check a record/);
    expect(alone(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.each([
    [['verify', 'a.json', 'b.json'], 'b.json: 多余的参数 / one argument too many'],
    [
      ['decide', 'a.json', '--budget', '1'],
      '--budget: decide 没有这个选项；可用的有 --locale、--out、--fingerprints / decide has no such option; it has --locale, --out, --fingerprints',
    ],
    [
      ['verify', 'a.json', '--out', 'b.txt', '--locale', 'en'],
      '--out: verify has no such option; it has --locale, --fingerprints',
    ],
    [['report', '.', '--locale', 'zh'], '.: 这是文件夹，应为文件'],
    [['verify', 'nowhere.json', '--locale', 'en'], 'nowhere.json: no such file'],
    [['verify', '--nothing', 'a.json'], '--nothing: verify 没有这个选项'],
    [['import', '--locale', 'en'], 'missing: a folder or an XLSX file, --unit, --budget'],
    [['import', 'in', '--unit', '--budget', '1', '--locale', 'en'], '--unit: this option needs a value'],
    [
      ['import', 'in', '--unit', 'yuan', '--budget', 'abc', '--locale', 'zh'],
      '--budget: 应为金额（0.00至9999999999999.99元',
    ],
    [['template', '--example=no'], '--example: 这个选项不带值 / this option takes no value'],
    [['verify', 'a.json', '--locale', 'fr'], '--locale fr: 应为 zh、en 之一 / one of zh, en'],
    [['impot'], 'impot: 没有这个命令；命令有 template、import、'],
    [['constructor', '--out', 'a.json'], 'constructor: 没有这个命令；命令有 template、import、'],
    [['nothing', '--locale', 'en'], 'nothing: no such command; the commands are template, import, '],
    [['decide', 'a.json', '--out', '.'], '--out .: 这是文件夹，应为文件'],
    [['compare', 'a.json', 'list.csv', '--decimals='], '--decimals: 这个选项需要一个值 / this option needs a value'],
    [['import', 'in', '--unit', 'yuan', '--budget', ' ', '--locale', 'en'], '--budget: this option needs a value'],
    [
      ['import', 'in', '--unit', 'yuan', '--budget', '1', '--unit', 'ten-thousand-yuan', '--locale', 'en'],
      '--unit: this option is given twice',
    ],
    [['compare', 'a.json', 'b.csv', '--decimals', '2', '--decimals=4'], '--decimals: 这个选项给出了两次 / '],
    [['verify', 'a.json', '-x'], '-x: verify 没有这个选项'],
  ])('%j is refused, in the language that is asked for', async (args, refusal) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(refusal), stderr).toBe(true);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('names an option that no command has, where no command is given, too', async () => {
    const { status, stderr } = await run('--frobnicate', '--locale', 'en');
    expect(stderr).toMatch(
      /^--frobnicate: no such option; see --help\nno command is given; the commands are template, /,
    );
    expect(status).toBe(2);
  });

  it('template, import, decide, verify, compare, report', async () => {
    expect((await run('template', 'in')).status).toBe(0);
    expect(readdirSync(join(folder, 'in'))).toHaveLength(9);
    expect((await run('template', 'in')).status).toBe(2);
    // Sheets in two languages in one folder are two of each, which import refuses.
    expect(await run('template', 'in', '--locale', 'en')).toMatchObject({
      status: 2,
      stderr: 'in/申请.csv: is there already\n',
    });
    sheets();
    expect(await imported('out')).toMatchObject({
      status: 0,
      stdout: `读入${input.applications.length}件申请；0个问题，0件未读入\n`,
    });
    const read = json('out/input.json') as RoundInput;
    expect([read.applications, read.catalogue, read.policy]).toEqual([input.applications, input.catalogue, wuhan2025]);
    expect((await run('decide', 'out/input.json')).status).toBe(0);
    expect((await run('verify', 'record.json')).status).toBe(0);
    writeFileSync(join(folder, 'list.csv'), '名称,金额\r\n');
    const compared = await run('compare', 'record.json', 'list.csv', '--unit', 'yuan', '--out', 'lists/compared.csv');
    expect(compared).toMatchObject({ status: 1, stderr: '→ lists/compared.csv\n' });
    expect(compared.stdout).toMatch(/合计：名单所列0\.00元，核定金额350000\.00元，相差 -350000\.00元\n$/);
    expect((await run('report', 'record.json', '--locale', 'en')).status).toBe(0);
    expect(text('report.html')).toMatch(/^<!doctype html>[\s\S]*What a record cannot prove[\s\S]*<\/html>\n$/);
    expect(text('report.html')).toContain(
      `data-locale="en">${text('record.json').replaceAll('<', '\\u003c')}</script>`,
    );
    const forged = text('record.json').replace('"granted":"350000.00"', '"granted":"350000.01"');
    writeFileSync(join(folder, 'forged.json'), forged);
    expect((await run('verify', 'forged.json')).status).toBe(1);
    // What speaks against a statement is below it.
    writeFileSync(
      join(folder, 'other.json'),
      text('record.json').replace('"annualCap":"200000.00"', '"annualCap":"300000.00"'),
    );
    expect((await run('verify', 'other.json', '--locale', 'en')).stdout).toMatch(
      /\n✗ the policy is not wuhan-2025 as it is shipped; differences: 1\n {2}annual cap: 200000\.00 → 300000\.00\n/,
    );
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('reads UTF-8 without its mark, and refuses bytes of no encoding', async () => {
    sheets((each) => each.slice(1));
    expect((await imported('plain')).status).toBe(0);
    expect(text('plain/input.json')).toBe(text('out/input.json'));
    writeFileSync(join(folder, 'in', '合同.csv'), new Uint8Array([0xff, 0xff, 0x80]));
    expect((await imported('bad')).stderr).toMatch(/neither UTF-8 nor GB18030/);
  });

  it('reads GB18030', async () => {
    sheets(inGb18030);
    expect((await imported('gb18030')).status).toBe(0);
    expect(text('gb18030/input.json')).toBe(text('out/input.json'));
  });

  it('reads a messy workbook: what has one meaning is made canonical, the rest is handed back by kind', async () => {
    const { applications, catalogue } = input;
    const tables = JSON.parse(JSON.stringify(tablesOf({ applications, catalogue }, { locale: 'zh' }))) as Record<
      Sheet,
      Record<string, unknown>[]
    >;
    for (const row of tables.payments) row['付款日期'] = new Date(`${String(row['付款日期'])}T00:00:00Z`);
    for (const row of tables.invoices) row['开票日期'] = String(row['开票日期']).replace(/-0?/g, '/');
    for (const row of tables.purchases) {
      row['申报金额（万元）'] = Number((Number(row['申报金额']) / 10_000).toFixed(6));
      delete row['申报金额'];
    }
    const spoil = (sheet: Sheet, i: number, cells: Record<string, unknown>) =>
      Object.assign(tables[sheet][i] ?? {}, cells);
    spoil('invoices', 0, { 发票号码: 2.542200000000001e19 });
    spoil('invoices', 1, { 发票号码: '2.5422E+19' });
    const merged = tables.purchases.findIndex(
      (row, i) => i > 4 && row['申请编号'] === tables.purchases[i - 1]?.['申请编号'],
    );
    spoil('purchases', merged, { 申请编号: null });
    const lost = [tables.invoices[0], tables.invoices[1], tables.purchases[merged - 1]].map((row) => row?.['申请编号']);
    await writeXlsx(
      Object.entries(tables).map(([sheet, rows]) => {
        const headers = Object.keys(rows[0] ?? {});
        const cell = (value: unknown) =>
          value === null || value === undefined
            ? null
            : value instanceof Date
              ? { value, type: Date, format: 'yyyy/m/d' }
              : { value: value as string | number, type: typeof value === 'number' ? Number : String };
        const data = [
          headers.map((value) => ({ value })),
          ...rows.map((row) => headers.map((header) => cell(row[header]))),
        ];
        return { sheet: sheetNames[sheet as Sheet].zh, data };
      }),
    ).toFile(join(folder, 'messy.xlsx'));
    const { status, stdout } = await run(
      'import',
      'messy.xlsx',
      '--unit',
      'yuan',
      '--budget',
      '350000',
      '--out',
      'workbook',
    );
    expect(status).toBe(1);
    const read = json('workbook/input.json') as RoundInput;
    expect(read.applications).toEqual(applications.filter(({ id }) => !lost.includes(id)));
    expect(stdout).toMatch(/^读入\d+件申请；\d+个问题，\d+件未读入\n(?: {2}.+：\d+\n)+$/);
    const kinds = text('workbook/整改清单.csv')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    expect(kinds).toEqual([...kinds].sort());
  });

  it('hands back what could not be read, and exits with 1', async () => {
    sheets((each) => each.replace('2025-', '3/6/2025 2025-'));
    const { status } = await imported('mess');
    expect(status).toBe(1);
    expect(text('mess/整改清单.csv')).toMatch(/^\uFEFF代码,表,行号,列,申请编号,说明\r\n/);
  });

  it.each([
    ['verify', 'out/input.json', /^out\/input\.json: not a record; expected one that decide wrote\n$/],
    ['report', 'out/input.json', /^out\/input\.json: not a record; expected one that decide wrote\n$/],
    ['decide', 'record.json', /^record\.json: not the input of a round; expected one that import wrote\n$/],
  ])('%s %s is refused: another document is wanted', async (command, file, refusal) => {
    const { status, stdout, stderr } = await run(command, file, '--locale', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(refusal);
  });

  it.each([
    ['decide', 'out/input.json', 'out/../out/input.json'],
    ['decide', 'out/input.json', 'linked.json'],
    ['report', 'record.json', './record.json'],
    ['compare', 'list.csv', 'list.csv'],
  ])('%s does not write over %s, which it reads, as %s', async (command, file, out) => {
    if (out === 'linked.json') symlinkSync(join(folder, file), join(folder, out));
    writeFileSync(join(folder, 'list.csv'), '名称,金额（元）\n');
    const before = text(file);
    const files = command === 'compare' ? ['record.json', file] : [file];
    expect(await run(command, ...files, '--out', out, '--locale', 'en')).toEqual({
      status: 2,
      stdout: '',
      stderr: `--out ${out}: the same file as one that is read\n`,
    });
    expect(text(file)).toBe(before);
  });

  it('does not write over its input where no file is named for the result', () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'record.json'), text('out/input.json'));
    const { status, stderr } = alone(['decide', 'record.json'], own);
    expect(stderr).toMatch(/^--out record\.json: /);
    expect(status).toBe(2);
  });

  it('does not replace fingerprints that are kept, and writes nothing then', async () => {
    writeFileSync(join(folder, 'kept-before.json'), 'kept');
    const refused = async (out: string, fingerprints: string) => {
      const answer = await run('decide', 'out/input.json', '--out', out, '--fingerprints', fingerprints);
      expect([answer.status, answer.stdout]).toEqual([2, '']);
      return answer.stderr;
    };
    expect(await refused('new-record.json', 'kept-before.json')).toBe(
      '--fingerprints kept-before.json: 已存在 / is there already\n',
    );
    expect(text('kept-before.json')).toBe('kept');
    expect(await refused('new-record.json', './new-record.json')).toBe(
      '--fingerprints ./new-record.json: 与 --out 是同一个文件 / the same file as --out\n',
    );
    expect(readdirSync(folder)).not.toContain('new-record.json');
    // An ordinary result is replaced.
    writeFileSync(join(folder, 'new-record.json'), 'old');
    expect((await run('decide', 'out/input.json', '--out', 'new-record.json')).status).toBe(0);
    expect(json('new-record.json')).toEqual(json('record.json'));
  });

  it('writes over no device, socket or link', async () => {
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    symlinkSync(join(folder, 'elsewhere.json'), join(folder, 'link'));
    for (const out of ['socket', 'link']) {
      expect(await run('decide', 'out/input.json', '--out', out)).toEqual({
        status: 2,
        stdout: '',
        stderr: `${out}: 不是普通文件 / not a regular file\n`,
      });
      expect(lstatSync(join(folder, out)).isFile()).toBe(false);
    }
    expect(readdirSync(folder)).not.toContain('elsewhere.json');
    server.close();
  });

  it.each(['| true', '| head -1', '2>&1 | true'])(
    'exits with its answer where the reader does not wait for it: %s',
    (reader) => {
      writeFileSync(join(folder, 'list.csv'), `名称,金额（元）\n${'某企业,1\n'.repeat(3000)}`);
      const script = `node ${program} compare record.json list.csv ${reader}; exit \${PIPESTATUS[0]}`;
      expect(spawnSync('bash', ['-c', script], { cwd: folder }).status).toBe(1);
    },
  );

  describe('a published list', () => {
    const name = input.applications[0]?.enterprise.name ?? '';
    it.each<[string, string, readonly string[], RegExp]>([
      [
        'of other headers',
        '公司,补贴\nx,1\n',
        [],
        /^list\.csv: headers: expected one of .*enterprise name.*"公司, 补贴"/,
      ],
      ['of names alone', '名称\n', [], /^list\.csv: headers: expected one of .*amount.*"名称"/],
      ['of names alone, with a row', `名称\n${name}\n`, [], /^list\.csv: headers: expected one of .*amount.*"名称"/],
      ['without any unit', `名称,金额\n${name},1\n`, [], /^--unit: required/],
      [
        'in another unit than it says',
        `名称,金额（万元）\n${name},1\n`,
        ['--unit', 'yuan'],
        /^--unit: .*ten-thousand-yuan/,
      ],
      ['with blank cells', `名称,金额（元）\n${name},\n,2\n`, [], /^list\.csv: row 2, .*\nlist\.csv: row 3, .*\n$/],
      ['without a cell', '\n', [], /^list\.csv: empty, without a row of headers/],
      [
        'below a title',
        `武汉市2025年公示名单,,\n编号,名称,金额（元）\n1,${name},2\n`,
        [],
        /^list\.csv: headers: .*, got "武汉市2025年公示名单" \(the headings are in row 2: delete the rows above them\)$/m,
      ],
      [
        'with more decimals than are stated',
        `名称,金额（万元）\n${name},3.6049\n`,
        ['--decimals', '3'],
        /^--decimals 3: decimals of the amounts: 4\n$/,
      ],
      [
        'of two columns of one name',
        `名称,金额（元）,金额（元）\n${name},1,2\n`,
        [],
        /^list\.csv: two columns have one header: 金额（元）\n$/,
      ],
      [
        'with a cell beyond its headers',
        `名称,金额（元）\n${name},1\n${name},2,000\n`,
        [],
        /^list\.csv: row 3: more cells than headers\n$/,
      ],
      [
        'with a quote that does not end',
        `名称,金额（元）\n${name},"1\n`,
        [],
        /^list\.csv: row 2: Quoted field unterminated\n$/,
      ],
    ])('%s is refused', async (_, list, args, refusal) => {
      writeFileSync(join(folder, 'list.csv'), list);
      const { status, stderr } = await run('compare', 'record.json', 'list.csv', '--locale', 'en', ...args);
      expect(stderr).toMatch(refusal);
      expect(status).toBe(2);
    });

    it('is compared to the decimals that it has, and its total with the sum of its rows', async () => {
      const { decisions } = (json('record.json') as RoundRecord).round;
      const rows = decisions.flatMap(({ enterprise, grant }) =>
        grant === undefined ? [] : [[enterprise, Number(grant.granted) / 10_000] as const],
      );
      const listed = (more: number, total: string) => {
        const lines = rows.map(([code, amount]) => `${code},${(amount + more).toFixed(6)}`);
        writeFileSync(
          join(folder, 'list.csv'),
          `企业代码,金额（万元）\n${lines.join('\n')}\n合计,${total}\n注：以审计为准,\n`,
        );
        return run('compare', 'record.json', 'list.csv', '--locale', 'en');
      };
      expect(await listed(0, '35')).toMatchObject({ status: 0 });
      expect(await listed(0.0049, '')).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('difference 49.00') as unknown,
      });
      const wrong = await listed(0, '36');
      expect(wrong.status).toBe(1);
      expect(wrong.stdout).toContain(`row ${rows.length + 2} is a total of 360000.00, the rows add up to 350000.00\n`);
    });

    it('is read in the unit of its header; a total is not an enterprise', async () => {
      writeFileSync(join(folder, 'list.csv'), `名称,金额（万元）\n${name},0.000001\n合计,0.000001\n`);
      const { stdout } = await run('compare', 'record.json', 'list.csv', '--decimals', '6');
      expect(stdout).toMatch(/^第3行是合计，不作为企业\n/);
      expect(stdout).toContain(`${name}，`);
      expect(stdout).toMatch(/\n合计：名单所列0\.01元/);
    });
  });

  describe('sheets', () => {
    const refusalOf = async (...args: readonly string[]) => {
      const { status, stderr } = await run('import', ...args, '--unit', 'yuan', '--budget', '350000', '--locale', 'en');
      return { status, stderr };
    };

    it('of one name in two files are refused, and one that is empty', async () => {
      sheets();
      writeFileSync(join(folder, 'in', 'purchases.csv'), text('in/购买清单.csv'));
      expect(await refusalOf('in')).toEqual({
        status: 2,
        stderr: 'purchases, 购买清单: two of the same sheet: keep one of them\n',
      });
      rmSync(join(folder, 'in', 'purchases.csv'));
      writeFileSync(join(folder, 'in', '发票.csv'), '');
      expect(await refusalOf('in')).toEqual({ status: 2, stderr: '发票: an empty sheet, without a row of headers\n' });
      writeFileSync(join(folder, 'in', '发票.csv'), '申请编号,申请编号\nA,B\n');
      expect((await refusalOf('in')).stderr).toContain('in/发票.csv: two columns have one header: 申请编号\n');
    });

    it('may end with a row of totals, which is not an application', async () => {
      sheets();
      writeFileSync(join(folder, 'in', '申请.csv'), `${text('in/申请.csv')}合计,44 件,\n`);
      const { status, stdout } = await imported('totals');
      const count = input.applications.length;
      expect(stdout).toBe(`读入${count}件申请；0个问题，0件未读入\n申请：第${count + 2}行是合计，未读入\n`);
      expect(status).toBe(0);
      expect(text('totals/读取说明.csv')).toContain(`\r\n申请,${count + 2},申请编号,合计,合计行，未读入\r\n`);
    });

    it('of columns without a header keep the cells of each', () => {
      const cells = [
        ['申请编号', null, ''],
        ['WH-1', 'x', 'y'],
      ];
      expect(rowsOfCells(cells, '申请')).toEqual([{ 申请编号: 'WH-1', '': 'x', _2: 'y' }]);
    });

    it('that are blank give no application, which is said, and no input that could be decided', async () => {
      await run('template', 'blank');
      expect(await refusalOf('blank')).toEqual({
        status: 2,
        stderr: 'blank: no products: the sheet is missing or blank\n',
      });
      for (const file of ['云产品.csv', '云服务商.csv']) writeFileSync(join(folder, 'blank', file), text(`in/${file}`));
      const { status, stdout } = await run('import', 'blank', '--unit', 'yuan', '--budget', '1', '--out', 'blank');
      expect(stdout).toMatch(/^读入0件申请；.*\n(.*：只有列名，没有数据\n){6}没有读到任何申请，未写出 input\.json\n$/);
      expect(status).toBe(1);
      expect(readdirSync(join(folder, 'blank'))).not.toContain('input.json');
    });

    it('of a workbook: one without a cell is passed over, another is not read, which is said', async () => {
      const book = async (file: string, cell: string | null) => {
        const data = (Object.entries(tablesOf(input, { locale: 'en' })) as [Sheet, Table][]).map(([sheet, rows]) => ({
          sheet,
          data: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((cells) =>
            cells.map((value) => ({ value: String(value ?? ''), type: String })),
          ),
        }));
        const other = { sheet: 'Sheet1', data: [[cell === null ? null : { value: cell }]] };
        await writeXlsx([...data, other]).toFile(join(folder, file));
      };
      await book('blank.xlsx', null);
      expect((await refusalOf('blank.xlsx', '--out', 'book')).status).toBe(0);
      await book('more.xlsx', '说明');
      const more = await run(
        'import',
        'more.xlsx',
        '--unit',
        'yuan',
        '--budget',
        '1',
        '--out',
        'book',
        '--locale',
        'en',
      );
      expect(more.stdout).toMatch(/\nSheet1: not read, no sheet of the template, which has applications, .*\n$/);
      expect(more.status).toBe(1);
      writeFileSync(join(folder, 'bad.xlsx'), 'hi');
      expect((await refusalOf('bad.xlsx')).stderr).toMatch(/^bad\.xlsx: cannot be read as XLSX: /);
    });

    it('are read again where the command left its lists, which it takes away when they are mended', async () => {
      sheets((each) => each.replace('2025-', '3/6/2025 2025-').replace(/,2025-(\d\d)-/, ',2025/$1/'));
      const again = () => run('import', 'in', '--unit', 'yuan', '--budget', '350000', '--out', 'in');
      expect((await again()).status).toBe(1);
      expect(await again()).toMatchObject({ status: 1, stderr: expect.stringContaining('整改清单.csv') as unknown });
      expect(text('in/读取说明.csv')).toMatch(/^\uFEFF表,行号,列,原填写,读作\r\n\S+,\d+,/);
      sheets();
      writeFileSync(join(folder, 'in', 'notes.csv'), 'of somebody else');
      expect(await again()).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('已删除上次的 in/整改清单.csv') as unknown,
      });
      expect(readdirSync(join(folder, 'in')).filter((file) => !/^[申购合发付审云]|input/.test(file))).toEqual([
        'notes.csv',
      ]);
    });
  });

  it('template writes a workbook that import reads as it is', async () => {
    expect((await run('template', 'book.xlsx', '--example')).status).toBe(0);
    expect(await run('template', 'book.xlsx')).toMatchObject({
      status: 2,
      stderr: 'book.xlsx: 已存在 / is there already\n',
    });
    const read = await run('import', 'book.xlsx', '--unit', 'yuan', '--budget', '1082000', '--out', 'booked');
    expect(read).toMatchObject({ status: 0, stdout: '读入44件申请；0个问题，0件未读入\n' });
    const { applications } = json('booked/input.json') as RoundInput;
    expect(applications).toEqual(input.applications);
    // Every cell, those to fill in too, is formatted as text.
    const styles = partOf('book.xlsx', 'xl/styles.xml');
    const [, format] = /numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
    const [, ...used] = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].split('<xf ').slice(1) ?? [];
    expect(used.map((each) => /numFmtId="(\d+)"/.exec(each)?.[1])).toEqual([format, format]);
    const cells = partOf('book.xlsx', 'xl/worksheets/sheet2.xml').match(/<c [^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(10_000);
    expect(cells.filter((each) => !/ s="[12]"/.test(each))).toEqual([]);
  });

  it('verify compares with fingerprints kept elsewhere, and the cases with the round', async () => {
    const verified = (record: RoundRecord, ...args: readonly string[]) => {
      writeFileSync(join(folder, 'given.json'), JSON.stringify(record));
      return run('verify', 'given.json', '--locale', 'en', ...args);
    };
    writeFileSync(join(folder, 'whole.json'), JSON.stringify(input));
    const decided = await run('decide', 'whole.json', '--out', 'whole-record.json', '--fingerprints', 'kept.json');
    expect(decided.status).toBe(0);
    expect(json('kept.json')).toEqual(recordRound(input).fingerprints);
    expect((await verified(recordRound(input), '--fingerprints', 'kept.json')).stdout).toMatch(/✓.*kept elsewhere\n/);
    const applications = input.applications.filter(({ id }) => id !== 'WH-003');
    const omitted = await verified(recordRound({ ...input, applications }), '--fingerprints', 'kept.json');
    expect(omitted.stdout).toMatch(/✗ .*kept elsewhere/);
    expect(omitted.stdout).toMatch(
      /✗ The amounts in the cases differ from the grants\.\n {2}application WH-003 \(91420104MAY0142241\): 88000\.00 yuan were listed/,
    );
    expect(omitted.status).toBe(1);
    // What the cases say is right; it is not held against a round that is forged.
    const { round, ...rest } = recordRound(input);
    const decisions = round.decisions.map(({ grant, ...each }) =>
      each.application === 'WH-008' ? { ...each, grant: { ...grant, granted: '150000.01' } } : { ...each, grant },
    );
    const forged = { ...rest, round: { ...round, decisions } } as RoundRecord;
    const { status, stdout } = await verified(forged);
    expect(stdout).toMatch(/WH-008.*150000\.01/);
    expect(stdout).not.toMatch(/The amounts in the cases|by the rules it is/);
    expect(status).toBe(1);
    // Where its input cannot be decided, nothing is said of the cases.
    const undecided = { ...forged, input: { ...input, budget: '1' as typeof input.budget } };
    expect((await verified(undecided)).stdout).not.toContain('The amounts in the cases');
    writeFileSync(join(folder, 'kept.json'), '{"policy":"x"}');
    expect(await verified(recordRound(input), '--fingerprints', 'kept.json')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^kept\.json: --fingerprints: policy: expected a fingerprint/) as unknown,
    });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends at %s while it writes, and leaves nothing half written', (signal, expected) => {
    const file = join(folder, 'interrupted.json');
    const code = `
      const { writeWhole } = await import(${JSON.stringify(new URL('../../docs/repl/files.mjs', import.meta.url).href)});
      const written = writeWhole(${JSON.stringify(file)}, 'x'.repeat(1e8));
      process.kill(process.pid, '${signal}');
      await written;`;
    const { status } = spawnSync('node', ['--input-type=module', '-e', code]);
    expect(status).toBe(expected);
    expect(readdirSync(folder).filter((name) => name.startsWith('interrupted'))).toEqual([]);
  });

  it('says on a terminal what it is doing, while it does it, and takes it away again', async () => {
    const code = `
      process.stderr.isTTY = true;
      const { progressOf } = await import(${JSON.stringify(new URL('../../docs/repl/progress.mjs', import.meta.url).href)});
      const progress = progressOf(2);
      progress.step('first');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
      await progress.end();`;
    const { stderr } = spawnSync('node', ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stderr).toContain('[1/2] first …');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect((await run('verify', 'record.json')).stderr).toBe('');
  });
});

/** A part of a workbook, which is a ZIP file: after its name comes the compressed text. */
function partOf(file: string, part: string): string {
  const bytes = readFileSync(join(folder, file));
  const header = bytes.indexOf(part) - 30;
  const start = header + 30 + part.length + bytes.readUInt16LE(header + 28);
  return inflateRawSync(bytes.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

/** A text in GB18030: the encoder that the decoder of the runtime implies, for the two-byte characters that names have. */
function inGb18030(text: string): Uint8Array {
  const pairs = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => i + 0x81).flatMap((first) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => [first, i + 0x40] as const),
  );
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map(pairs.map((pair) => [decoder.decode(new Uint8Array(pair)), pair]));
  return new Uint8Array(
    [...text.replace('\uFEFF', '')].flatMap((each) =>
      each < '\u0080' ? [each.charCodeAt(0)] : [...(bytesOf.get(each) ?? [])],
    ),
  );
}
