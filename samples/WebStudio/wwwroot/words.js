// The words of the page itself; all words about models come from the specs.

const WORDS = {
  en: {
    skip: 'Skip to the form', language: 'Language', make: 'New request', model: 'Model', submit: 'Submit', sending: 'Submitting…', tasks: 'Tasks',
    empty: 'No tasks yet.', simulated: 'Simulated: free of charge', paid: 'Paid: requests go to {0} and cost credits', required: 'required', notSet: 'not set', byDefault: 'default: {0}',
    more: 'Rarely needed ({0})', add: 'Add', remove: 'Remove {0}', file: 'File…', fileOf: 'Choose a file for {0}', uploading: 'Uploading…', uploaded: 'Uploaded.', tooLarge: 'The file is larger than {0}.',
    yes: 'yes', no: 'no', from: 'from {0} to {1}', atLeast: 'at least {0}', atMost: 'at most {0}', above: 'more than {0}', below: 'less than {0}', or: 'or {0}',
    characters: '{0} characters', items: '{0} items', file_: 'file: {0}', example: 'for example {0}', badJson: 'This is not valid JSON.', problems: 'Correct these errors: {0}',
    Running: 'Running', Saving: 'Downloading the file', Finished: 'Finished', Failed: 'Failed', Interrupted: 'Interrupted; retried at the next start', Unknown: 'May have been received and charged; check the account', UnknownSimulated: 'The request may have been received',
    spendTitle: 'Spend credits?', spendText: 'A request for {0} at {1} costs credits.', spendYes: 'Spend credits and submit', spendNo: 'Do not submit', notSubmitted: 'Not submitted. Nothing was charged.',
    againTitle: 'Submit the same request again?', againText: 'You submitted the same request at {2}. Submitting it again creates another task and costs credits again: {0} at {1}.', againYes: 'Spend credits and submit again',
    estimate: 'about {0} s in total', failed: 'The operation failed.', submitted: 'Submitted.', download: 'Open the file', lost: 'Connection lost; retrying…', documentation: 'Documentation', mustBe: null, isRequired: null, lines: 'one per line',
  },
  zh: {
    skip: '跳到表单', language: '语言', make: '创作', model: '模型', submit: '提交', sending: '正在提交…', tasks: '任务',
    empty: '还没有任务。', simulated: '模拟运行：不产生费用', paid: '付费：请求发送到 {0}，将消耗积分', required: '必填', notSet: '未设置', byDefault: '默认值：{0}',
    more: '很少需要（{0}）', add: '添加', remove: '移除 {0}', file: '文件…', fileOf: '为 {0} 选择文件', uploading: '正在上传…', uploaded: '已上传。', tooLarge: '文件超过 {0}。',
    yes: '是', no: '否', from: '{0} 到 {1}', atLeast: '至少 {0}', atMost: '至多 {0}', above: '大于 {0}', below: '小于 {0}', or: '或 {0}',
    characters: '{0} 个字符', items: '{0} 项', file_: '文件：{0}', example: '例如 {0}', badJson: '不是有效的 JSON。', problems: '请更正以下错误：{0}',
    Running: '进行中', Saving: '正在下载文件', Finished: '已完成', Failed: '失败', Interrupted: '已中断，下次启动时重试', Unknown: '可能已被接收并计费，请查看账户', UnknownSimulated: '请求可能已被接收',
    spendTitle: '要消耗积分吗？', spendText: '向 {1} 提交 {0} 请求会消耗积分。', spendYes: '消耗积分并提交', spendNo: '不提交', notSubmitted: '未提交，没有产生费用。',
    againTitle: '再次提交相同的请求？', againText: '您已在 {2} 提交过相同的请求。再次提交会创建另一个任务，并再次消耗积分：{0}（{1}）。', againYes: '消耗积分并再次提交',
    estimate: '全程约 {0} 秒', failed: '操作失败。', submitted: '已提交。', download: '打开文件', lost: '连接已断开，正在重试…', documentation: '文档', mustBe: '须为：{0}。', isRequired: '此项必填。', lines: '每行一项',
  },
};

const remembered = localStorage.getItem('language');
let language = remembered in WORDS ? remembered : navigator.language.startsWith('zh') ? 'zh' : 'en';

export const getLanguage = () => language;

export function setLanguage(next) {
  language = next in WORDS ? next : 'en';
  localStorage.setItem('language', language);
}

export const word = (key, ...values) => (WORDS[language][key] ?? '').replace(/\{(\d)\}/g, (_, index) => values[index]);

/** A text of a spec in the language of the page. */
export const told = text => text ? text[language] ?? text.en : '';

/** An element with text and attributes. Texts are never read as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}
