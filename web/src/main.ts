import '@fontsource-variable/ibm-plex-sans/wght.css'
import './styles/tokens.css'
import './styles/frame.css'
import './styles/ledger.css'
import './styles/axis.css'
import './styles/why.css'
import './styles/phone.css'
import './styles/media.css'
import './app'
import { language } from './t'

const asked = new URLSearchParams(location.search).get('dir')
document.documentElement.lang = language
if (asked === 'rtl') document.documentElement.dir = asked
