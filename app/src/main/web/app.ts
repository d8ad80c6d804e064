/** The entry point of the page. */
import './shell/shell';
