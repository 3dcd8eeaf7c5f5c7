"use strict";

/** GraphiQL's own state: its tabs and editors. There once GraphiQL is. */
let graphiql;

/** A sample to be put into the tab that is about to open. */
let next;

const variablesOf = (sample) =>
  Object.keys(sample.variables).length ? JSON.stringify(sample.variables, null, 2) : "";

const tabOf = (sample) => ({ query: sample.query, variables: variablesOf(sample), headers: null });

const operationOf = (sample) => /^(?:query|mutation|subscription)\s+(\w+)/m.exec(sample.query)?.[1] ?? null;

function write(sample) {
  graphiql.queryEditor.setValue(sample.query);
  // GraphiQL finds the operation's name itself, but later than a quick hand presses "Execute"
  graphiql.queryEditor.operationName = operationOf(sample);
  graphiql.variableEditor.setValue(variablesOf(sample));
  graphiql.responseEditor.setValue("");
}

/** Whether what is written in the open tab can be replaced: nothing, or a sample as it came. */
function isUntouched(samples) {
  const query = graphiql.queryEditor.getValue();
  const variables = graphiql.variableEditor.getValue();
  return (
    query.trim() === "" ||
    samples.some((sample) => sample.query === query && variablesOf(sample) === variables)
  );
}

function open(sample, samples) {
  if (isUntouched(samples)) {
    write(sample);
  } else {
    next = sample;
    graphiql.addTab();
  }
}

/** Lives inside GraphiQL, in the place of its logo, where its state can be reached. */
function Inside({ samples, first }) {
  graphiql = GraphiQL.React.useEditorContext({ nonNull: true });
  const { queryEditor, variableEditor, responseEditor, activeTabIndex, tabs } = graphiql;
  const ready = Boolean(queryEditor && variableEditor && responseEditor);

  React.useEffect(() => {
    if (ready && first) {
      open(first, samples);
    }
  }, [ready]);

  React.useEffect(() => {
    if (ready && next) {
      write(next);
      next = undefined;
    }
  }, [ready, activeTabIndex, tabs.length]);

  React.useEffect(() => {
    const query = tabs[activeTabIndex]?.query;
    samples.forEach((sample) => {
      if (sample.query === query) {
        sample.link.setAttribute("aria-current", "true");
      } else {
        sample.link.removeAttribute("aria-current");
      }
    });
  });

  return null;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Text with `code` in it. */
const marked = (text) =>
  text.split("`").map((part, i) => (i % 2 ? element("code", { textContent: part }) : part));

/** A link, so that a sample can be passed on or opened beside; a plain click stays on the page. */
function linkTo(sample, samples) {
  sample.link = element(
    "a",
    { href: `?sample=${encodeURIComponent(sample.name)}` },
    element("strong", {}, ...marked(sample.title)),
    element("span", {}, ...marked(sample.description)),
  );
  sample.link.addEventListener("click", (event) => {
    if (graphiql?.queryEditor && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(sample, samples);
    }
  });
  return element("li", {}, sample.link);
}

function list(samples) {
  const groups = [...new Set(samples.map((sample) => sample.group))];
  document.getElementById("samples").replaceChildren(
    ...groups.map((group) =>
      element(
        "section",
        {},
        element("h3", { textContent: group }),
        element("ul", {}, ...samples.filter((each) => each.group === group).map((each) => linkTo(each, samples))),
      ),
    ),
  );
}

async function loadSamples() {
  try {
    const response = await fetch("playground/samples.json");
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    return await response.json();
  } catch (failure) {
    document.getElementById("samples").replaceChildren(
      element("p", { className: "note", textContent: "The samples could not be loaded. The editor works without them." }),
    );
    return [];
  }
}

async function start() {
  const samples = await loadSamples();
  if (samples.length) {
    list(samples);
  }
  const asked = new URLSearchParams(location.search).get("sample");
  const first = samples.find((sample) => sample.name === asked);
  history.replaceState(null, "", location.pathname);
  const editor = React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: new URL("graphql", document.baseURI).href }),
      defaultQuery: "",
      defaultTabs: [first ?? samples[0]].filter(Boolean).map(tabOf),
      defaultEditorToolsVisibility: "variables",
    },
    React.createElement(GraphiQL.Logo, {}, React.createElement(Inside, { samples, first })),
  );
  ReactDOM.createRoot(document.getElementById("editor")).render(editor);
}

start();
