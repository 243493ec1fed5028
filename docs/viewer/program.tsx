/**
 * The program of the page, and of its worker.
 * @module
 */
import { render } from 'preact';
import { App } from './app';
import { withDocument } from '../repl/template.mjs';
import { serve, startWorker } from './worker';

if (typeof document === 'undefined') serve();
else start();

function start(): void {
  // Before anything is shown in it, the page is the one that a report is made from.
  const page = `<!doctype html>\n${document.documentElement.outerHTML}`;
  const part = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  const [program, data, root] = [part('program'), part('document'), part('page')];
  const source = program.textContent ?? '';
  const language = data.dataset['locale'] ?? 'auto';
  const inChinese = language === 'zh' || (language !== 'en' && navigator.language.startsWith('zh'));
  root.textContent = '';
  render(
    <App
      ask={startWorker(source)}
      askBeside={startWorker(source)}
      text={data.textContent ?? ''}
      locale={inChinese ? 'zh' : 'en'}
      inBoth={language === 'both'}
      reportOf={(record, locale) => withDocument(page, record, locale)}
    />,
    root,
  );
}
