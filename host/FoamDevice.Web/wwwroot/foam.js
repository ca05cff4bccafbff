// How the page finds its way back to the bench: it tries again for as long as it takes. The bench says something every two seconds; where it says nothing for
// eight, as when a tablet has left the wireless network, what is shown is old.
Blazor.start({
    circuit: {
        configureSignalR: connection => connection.withServerTimeout(8000),
        reconnectionOptions: { maxRetries: undefined, retryIntervalMilliseconds: 500 },
    },
});

// A program that is ending may turn a tab away, too: the page stays until one answers, else the browser would show an error of its own, for ever.
const beginAnew = () => fetch(document.baseURI, { cache: "no-store" }).then(() => location.reload(), () => setTimeout(beginAnew, 500));

// The program that answers now is a new one, or has given this tab up: begin anew, with what the bench says.
document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", event => {
    if (["rejected", "failed", "resume-failed"].includes(event.detail.state)) {
        beginAnew();
    }
});
