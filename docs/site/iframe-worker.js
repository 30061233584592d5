/* A worker for pages that are opened as files: browsers refuse to start one there. The same script
   runs in a hidden frame instead, and messages go to and fro as with a worker. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super()
      this.waiting = []
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = "Search"
      // Some browsers give the frame its document later than others; this is when it stays.
      this.frame.addEventListener("load", () => this.begin(address), { once: true })
      document.body.append(this.frame)
    }
    begin(address) {
      const { contentWindow: inside, contentDocument: page } = this.frame
      inside.postMessage = data => // what the script calls to answer
        setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })))
      const script = page.createElement("script")
      script.src = address
      script.addEventListener("error", () => this.dispatchEvent(new Event("error")))
      script.addEventListener("load", () => {
        const waiting = this.waiting
        this.waiting = null
        for (const data of waiting) this.postMessage(data)
      })
      page.body.append(script)
    }
    postMessage(data) {
      if (this.waiting) this.waiting.push(data)
      else this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }))
    }
    terminate() {
      this.frame.remove()
    }
  }
}
