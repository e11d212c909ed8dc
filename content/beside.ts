/** As much of a syntax tree as laying out needs; mdast's own types do not know MDX. */
type Node = { type: string; name?: string | null; children?: Node[] }

/** As much of running text as a prompt may stand beside. */
const most = 3
const isText = (node: Node) => ['paragraph', 'list', 'table', 'code', 'blockquote'].includes(node.type)
const isPrompt = (node: Node) => node.type === 'mdxJsxFlowElement' && node.name === 'Recall'

const wrapper = (name: string, children: Node[]) => ({ type: 'mdxJsxFlowElement', name, attributes: [], children })

/**
 * A remark plugin that puts a recall prompt beside the text it belongs to: the blocks before it, up to the nearest heading or
 * figure, and the prompts that follow them become one `<Beside>`. Where there is a margin the page can then show them side by
 * side; on a phone they follow each other as they were written.
 */
export function besidePrompts() {
  return (tree: { children: Node[] }): void => {
    const blocks: Node[] = []
    let prompts: Node[] | null = null
    for (const node of tree.children) {
      if (!isPrompt(node)) {
        prompts = null
        blocks.push(node)
      } else if (prompts) prompts.push(node)
      else {
        prompts = [node]
        blocks.push(wrapper('Beside', [wrapper('BesideText', textBefore(blocks)), wrapper('BesidePrompts', prompts)]))
      }
    }
    tree.children = blocks
  }
}

/** Takes the last blocks of text off what has been laid out so far. */
function textBefore(blocks: Node[]): Node[] {
  const from = Math.max(blocks.findLastIndex((block) => !isText(block)) + 1, blocks.length - most)
  return blocks.splice(from)
}
