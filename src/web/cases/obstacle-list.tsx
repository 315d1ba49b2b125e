import { Link } from '@tanstack/react-router';
import { useCase } from './case-context.ts';
import styles from './obstacle-list.module.css';
import { placeOf } from './places.ts';

export interface Obstacle {
  /** Of what stands in the way, as the service names it. */
  path: string;
  text: string;
}

interface Props {
  obstacles: readonly Obstacle[];
  onFollow?: () => void;
}

/** What stands in the way, each as a link to where it is settled. */
export function ObstacleList({ obstacles, onFollow }: Props) {
  const { pilot } = useCase();
  return (
    <ul className={styles.obstacles}>
      {obstacles.map(({ path, text }) => {
        const place = placeOf(path);
        return (
          <li key={`${path} ${text}`}>
            {place ? (
              <Link
                from="/office/pilots/$pilotId"
                to="/office/pilots/$pilotId"
                params={{ pilotId: pilot.id }}
                search={(before) => ({ ...before, tab: place.tab })}
                hash={place.anchor ?? ''}
                resetScroll={false}
                {...(onFollow && { onClick: onFollow })}
              >
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}
