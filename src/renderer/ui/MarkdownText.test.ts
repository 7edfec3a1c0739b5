// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { MarkdownText } from './MarkdownText'

const rendered = (text: string): HTMLElement => mount(MarkdownText, { props: { text } }).element as HTMLElement
const html = (text: string): string => rendered(text).innerHTML

describe('an author’s Markdown', () => {
  it('becomes paragraphs, lists and emphasis', () => {
    expect(html('One **two**\nthree\n\n- a\n- b')).toBe(
      '<p>One <strong>two</strong> three</p><ul><li><p>a</p></li><li><p>b</p></li></ul>',
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](https://example.org/x.png)',
    '<a href="https://example.org">x</a>',
    '`<b>`',
    '<svg/onload=alert(1)>',
  ])('is inert: %s has no element that loads, runs or leads anywhere', (text) => {
    const element = rendered(text)
    expect(Array.from(element.querySelectorAll('script,img,a,svg,iframe,b,[onerror],[onload]'))).toEqual([])
  })
})
