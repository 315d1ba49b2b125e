import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TextView } from '../api/texts.ts';
import { useT } from '../i18n/locale.tsx';
import { texts as messages } from './messages.ts';
import own from './texts.module.css';

const SHOWN = 10;

/** What would be published beside the words of a text: readers see the English, answers and checks rest on all of it. */
export function Beside({ text: { beside, newest } }: { text: TextView }) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN);
  const { translation = {}, plain = {}, asked = {} } = newest;
  const count = beside.reduce((sum, one) => sum + one.sentences.length + Number(one.asked), 0);
  return (
    <li className={own.beside}>
      <details>
        <summary>{t(messages.beside, { count })}</summary>
        {beside.slice(0, shown).map((one) => (
          <section key={String(one.article)} className={own.besideArticle}>
            {one.ordinal && (
              <h4 className={own.partName} lang="zh-CN">
                {one.ordinal}
              </h4>
            )}
            {one.sentences.map(({ id, text }) => (
              <div key={id} className={own.besideSentence}>
                <p lang="zh-CN">{text}</p>
                <dl>
                  <Said name={t(messages.unofficialEnglish)} said={translation[id]} lang="en" />
                  <Said name={t(messages.plainWording)} said={plain[id]?.zh} lang="zh-CN" />
                  <Said name={t(messages.plainlyInEnglish)} said={plain[id]?.en} lang="en" />
                </dl>
              </div>
            ))}
            {one.asked && (
              <dl className={own.besideSentence}>
                <Said name={t(messages.asked)} said={asked[String(one.article)]?.join('\n')} lang="zh-CN" />
              </dl>
            )}
          </section>
        ))}
        {beside.length > shown && (
          <Button mt="sm" size="sm" variant="default" onClick={() => setShown(beside.length)}>
            {t(messages.besideRest, { count: beside.length - shown })}
          </Button>
        )}
      </details>
    </li>
  );
}

function Said({ name, said, lang }: { name: string; said: string | undefined; lang: string }) {
  if (said === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>{said}</dd>
    </div>
  );
}
