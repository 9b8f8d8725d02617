/** The error boundary around the views. Where one fails to draw, this says what to do, and the rest of the pane goes on. */
import { Component, createRef, type ComponentChildren, type JSX, type Ref } from "preact";
import { announce } from "./announce";
import { unforeseenFailure } from "./failure";
import { Notice } from "./notice";
import type { PaneLocation } from "./pane-location";
import { settings } from "./settings";

type Props = { location: PaneLocation; openTables(this: void): void; children: ComponentChildren };

/** `at` is where it failed: going anywhere else leaves the failure behind. */
type State = { readonly failed: { readonly sentence: string; readonly at: PaneLocation } | null };

const title = "There is a problem with this view";

export class ViewBoundary extends Component<Props, State> {
  override state: State = { failed: null };
  private readonly heading = createRef<HTMLHeadingElement>();

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: { sentence: unforeseenFailure(error, { action: "show this view" }), at: this.props.location } });
  }

  override componentDidUpdate(_: Props, { failed: before }: State): void {
    const { failed } = this.state;
    if (failed === before) return;
    (this.heading.current ?? document.querySelector("h1"))?.focus();
    if (failed !== null) announce(`${title}. ${failed.sentence}`);
  }

  override render(): ComponentChildren {
    const { failed } = this.state;
    const { location, openTables, children } = this.props;
    if (failed === null || failed.at !== location) return children;
    return (
      <Problem sentence={failed.sentence} heading={this.heading} again={() => this.setState({ failed: null })} openTables={openTables} />
    );
  }
}

type ProblemProps = { sentence: string; heading: Ref<HTMLHeadingElement>; again(this: void): void; openTables(this: void): void };

function Problem({ sentence, heading, again, openTables }: ProblemProps): JSX.Element {
  return (
    <main class="stack">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <Notice kind="bad">
        <p>{sentence}.</p>
        <p>
          {settings().rememberForms
            ? "What you typed in a form is kept."
            : "What you typed in a form is lost: “Remember what I type in forms” is off in Settings and help."}
        </p>
      </Notice>
      <div class="row">
        <button type="button" class="btn primary" onClick={again}>
          Try again
        </button>
        <button type="button" class="btn" onClick={openTables}>
          Go to the tables
        </button>
      </div>
    </main>
  );
}
