/** What Excel loads into the task pane. */
import { render } from "preact";
import { Pane } from "./pane";
import { keepTabNatural } from "./tab-key";
import { followTheme } from "./theme";

followTheme();
keepTabNatural();
render(<Pane />, document.body);
