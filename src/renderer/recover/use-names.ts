import type { Checklist } from '../../shared/session/session'
import { clockIn } from '../../shared/record/clock'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { useLanguage } from '../words/use-words'
import { articlesUnderWay } from './trail-view'

/** What things are called in the clerk's language; where the pack no longer has them, as the log named them. */
export function useNames() {
  const store = useSessionStore()
  const content = useContentStore()
  const language = useLanguage()
  const articleOf = ({ article }: Checklist) => content.articleIn(article.id, language.value)

  return {
    language,
    articleOf,
    timeOf: (at: string) => clockIn(store.session.zone).time(at),
    titleOf: (list: Checklist) => articleOf(list)?.title ?? list.article.title,
    headingOf: (list: Checklist) => articleOf(list)?.heading ?? list.heading,
    nameOf: (id: string): string => content.articleIn(id, language.value)?.title ?? id,
    /** Title of an article that may be called from here: in the pack, and not waiting already. */
    callable: (id: string | undefined): string | undefined => {
      const waits = articlesUnderWay(store.session).some(({ article }) => article === id)
      return id === undefined || waits ? undefined : content.articleIn(id, language.value)?.title
    },
  }
}
