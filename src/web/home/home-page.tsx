import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { QuestionBox } from '../ask/question-box.tsx';
import { useDraft } from '../draft.ts';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { lazyPart } from '../lazy-part.ts';
import { useHasAccounts } from '../shell/use-has-accounts.ts';
import styles from './home-page.module.css';
import { examples, home } from './messages.ts';
import { Specimen } from './specimen.tsx';

/** Nothing of the first page waits for it. */
const { Part: OtherTexts } = lazyPart(() => import('../ask/other-texts.tsx'));

export function HomePage() {
  const t = useT();
  const hasAccounts = useHasAccounts();
  usePageTitle('');
  return (
    <div className={styles.page}>
      <div className={styles.opening}>
        <div>
          <h1 className={styles.title}>{t(home.title)}</h1>
          <p className={styles.lead}>{t(home.lead)}</p>
          <AskNow />
          <p className={styles.caution}>{t(home.caution)}</p>
          <Suspense>
            <OtherTexts className={styles.caution} />
          </Suspense>
        </div>
        <Specimen />
      </div>
      <section className={styles.band} aria-labelledby="examples">
        <h2 id="examples" className={styles.heading}>
          {t(home.examples)}
        </h2>
        <div className={styles.columns}>
          <Examples who={home.enterprises} questions={examples.enterprises}>
            {hasAccounts && <Link to="/enterprises">{t(home.toEnterprises)}</Link>}
          </Examples>
          <Examples who={home.pilots} questions={examples.pilots}>
            {hasAccounts && <Link to="/pilots">{t(home.toPilots)}</Link>}
          </Examples>
          <Examples who={home.officials} questions={examples.officials}>
            {hasAccounts && <Link to="/office">{t(home.toOffice)}</Link>}
          </Examples>
        </div>
      </section>
      <section className={styles.band} aria-labelledby="look-up">
        <h2 id="look-up" className={styles.heading}>
          {t(home.lookUp)}
        </h2>
        <div className={styles.four}>
          <Fact title={home.registerTitle} text={home.register}>
            <Link to="/register">{t(home.registerLink)}</Link>
          </Fact>
          <Fact title={home.noticesTitle} text={home.notices}>
            <Link to="/notices">{t(home.noticesLink)}</Link>
          </Fact>
          <Fact title={home.askTitle} text={home.ask}>
            <Link to="/objections">{t(home.askLink)}</Link>
          </Fact>
          <Fact title={home.leadTitle} text={home.leadText}>
            <Link to="/leads">{t(home.leadLink)}</Link>
          </Fact>
        </div>
      </section>
      <section className={styles.band} aria-labelledby="before">
        <h2 id="before" className={styles.heading}>
          {t(home.before)}
        </h2>
        <div className={styles.four}>
          <Fact title={home.legalTitle} text={home.legal} />
          <Fact title={home.privacyTitle} text={home.privacy}>
            <Link to="/about">{t(home.privacyLink)}</Link>
          </Fact>
          <Fact title={home.checkTitle} text={home.check}>
            <Link to="/check">{t(home.checkLink)}</Link>
          </Fact>
          <Fact title={home.boundaryTitle} text={home.boundary}>
            <Link to="/boundary">{t(home.boundaryLink)}</Link>
          </Fact>
        </div>
      </section>
    </div>
  );
}

function AskNow() {
  const [question, setQuestion] = useDraft('question');
  const navigate = useNavigate();
  return (
    <QuestionBox
      value={question}
      onChange={setQuestion}
      onSubmit={(q) => {
        setQuestion('');
        void navigate({ to: '/ask', search: { q } });
      }}
      minRows={2}
      autoFocus={window.matchMedia('(pointer: fine)').matches}
    />
  );
}

interface ExamplesProps {
  who: PlainMessage;
  questions: Record<string, PlainMessage>;
  /** The way to what they do here with an account. */
  children: ReactNode;
}

function Examples({ who, questions, children }: ExamplesProps) {
  const t = useT();
  return (
    <div>
      <h3 className={styles.who}>{t(who)}</h3>
      <ul className={styles.questions}>
        {Object.entries(questions).map(([name, question]) => (
          <li key={name}>
            <Link to="/ask" search={{ q: t(question) }} className={styles.question}>
              {t(question)}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.way}>{children}</p>
    </div>
  );
}

function Fact({ title, text, children }: { title: PlainMessage; text: PlainMessage; children?: ReactNode }) {
  const t = useT();
  return (
    <div className={styles.fact}>
      <h3 className={styles.who}>{t(title)}</h3>
      <p>{t(text)}</p>
      {children}
    </div>
  );
}
