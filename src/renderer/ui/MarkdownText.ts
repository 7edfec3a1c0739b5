import MarkdownIt, { type Token } from 'markdown-it'
import { computed, defineComponent, h, type VNode } from 'vue'

/** What an author may use. Links are shown as text: a desk has no network, and nothing leads out of the window. */
const TAGS = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'code', 'blockquote', 'hr', 'br', 'pre']

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/**
 * An author's Markdown, turned straight into elements: no HTML string, so nothing in it can become markup or script.
 * Headings begin two levels below the screen's own.
 */
export const MarkdownText = defineComponent({
  name: 'MarkdownText',
  props: { text: { type: String, required: true } },
  setup(props) {
    const tokens = computed(() => markdown.parse(props.text, {}))
    return () => h('div', { class: 'markdown' }, nodesOf(tokens.value))
  },
})

type Open = { readonly tag: string | undefined; readonly children: (VNode | string)[] }

/** Tokens come flat, opening and closing like brackets; an element that is not allowed leaves only its children. */
function nodesOf(tokens: readonly Token[]): (VNode | string)[] {
  const root: Open = { tag: undefined, children: [] }
  const stack: Open[] = [root]
  const add = (...nodes: (VNode | string)[]): void => void stack.at(-1)?.children.push(...nodes)
  for (const token of tokens) {
    if (token.nesting === 1) stack.push({ tag: allowed(token.tag), children: [] })
    else if (token.nesting === -1) add(...close(stack.pop() ?? root))
    else add(...leaf(token))
  }
  return root.children
}

function close({ tag, children }: Open): (VNode | string)[] {
  return tag === undefined ? children : [h(tag, children)]
}

function leaf(token: Token): (VNode | string)[] {
  if (token.type === 'inline') return nodesOf(token.children ?? [])
  if (token.type === 'softbreak') return [' ']
  const tag = allowed(token.tag)
  if (tag === 'br' || tag === 'hr') return [h(tag)]
  return tag === undefined || token.content === '' ? [token.content] : [h(tag, token.content)]
}

function allowed(tag: string): string | undefined {
  const lowered = tag === 'h1' ? 'h2' : tag
  return TAGS.includes(lowered) ? lowered : undefined
}
