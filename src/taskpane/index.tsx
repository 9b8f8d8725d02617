/** What Excel loads into the task pane. */
import { render } from "preact";
import { Pane } from "./pane";
import { followTheme } from "./theme";

followTheme();
render(<Pane />, document.body);
