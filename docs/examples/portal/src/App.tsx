/** The page: its language, and its two halves. */
import { useEffect, useState } from 'react';
import type { Locale, ReviewCase } from 'cloud-voucher-rules';
import { Apply } from './Apply';
import { Language, vocabulary } from './locale';
import { Review } from './Review';
import { now, receive, storedCases } from './server';

const parts = ['apply', 'review'] as const;

export function App() {
  const [locale, setLocale] = useState<Locale>('zh');
  const [part, setPart] = useState<(typeof parts)[number]>('apply');
  const [cases, setCases] = useState<readonly ReviewCase[]>(storedCases);
  const { page } = vocabulary[locale];
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = page.title;
  }, [locale, page.title]);

  const replace = (changed: ReviewCase) =>
    setCases([changed, ...cases.filter(({ application }) => application.id !== changed.application.id)]);
  return (
    <Language value={vocabulary[locale]}>
      <header>
        <div>
          <h1>{page.title}</h1>
          <p>{page.subtitle}</p>
        </div>
        <p>
          <span>
            {page.now}
            {page.colon}
            <time dateTime={now}>{now.slice(0, 16).replace('T', ' ')}</time>
          </span>
          <button
            type="button"
            lang={locale === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
          >
            {page.language}
          </button>
        </p>
      </header>
      <nav aria-label={page.title}>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === part ? 'page' : undefined}
            onClick={() => setPart(each)}
          >
            {page[each]}
          </button>
        ))}
      </nav>
      <main>
        <div hidden={part !== 'apply'}>
          <Apply
            onSubmit={(draft) => {
              replace(receive(draft));
              setPart('review');
            }}
          />
        </div>
        {part === 'review' && <Review cases={cases} onChange={replace} />}
      </main>
    </Language>
  );
}
